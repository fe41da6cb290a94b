/* What Swift 6 may not touch itself: readline's global variables. No state lives here. */
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <unistd.h>
#include <wchar.h>

#include <readline/readline.h>

/* How many bytes follow the first one of a character in UTF-8; -1 where no character begins so. */
static inline int tim_following(int first) {
  return first < 0x80 ? 0 : first < 0xC2 ? -1 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : first < 0xF5 ? 3 : -1;
}

/* Whether another byte comes at once, as those of one character do. */
static inline bool tim_byte_follows(FILE *_Nonnull stream) {
  struct pollfd keyboard = {.fd = fileno(stream), .events = POLLIN};
  return poll(&keyboard, 1, 100) > 0;
}

/* Reads a key for readline, which walks through a line for ever where a character in it is not whole: what is not UTF-8
   becomes the mark that stands for it everywhere. */
static inline int tim_read_key(FILE *_Nonnull stream) {
  const char *mark = "\xEF\xBF\xBD";
  int first = rl_getc(stream);
  const char *_Nullable as_meta = rl_variable_value("convert-meta");
  if (first < 0x80 || (as_meta && strcmp(as_meta, "on") == 0)) return first;
  char bytes[4] = {(char)first};
  int wanted = tim_following(first), count = 1, after = 0;
  while (count <= wanted && tim_byte_follows(stream)) {
    int next = rl_getc(stream);
    if ((next & 0xC0) != 0x80) {
      after = next;
      break;
    }
    bytes[count++] = (char)next;
  }
  mbstate_t state = {0};
  bool is_whole = wanted > 0 && count == wanted + 1 && mbrtowc(NULL, bytes, count, &state) == (size_t)count;
  const char *kept = is_whole ? bytes : mark;
  for (int place = 1; place < (is_whole ? count : 3); place++) rl_stuff_char((unsigned char)kept[place]);
  /* What begins another character without being one whole is lost with the broken one before it. */
  if (after > 0 && after < 0x80) rl_stuff_char(after);
  return (unsigned char)kept[0];
}

/* Names the application and switches off what Tim does itself: signals, LINES and COLUMNS, sorting. */
static inline void tim_configure(bool plain) {
  rl_readline_name = "Tim";
  if (plain) rl_terminal_name = "dumb";
  rl_catch_signals = 0;
  rl_catch_sigwinch = 0;
  rl_change_environment = 0;
  rl_sort_completion_matches = 0;
  rl_ignore_completion_duplicates = 0;
  rl_completer_word_break_characters = "";
  rl_getc_function = tim_read_key;
}

/* Sends readline's own output to the terminal although standard output goes elsewhere. */
static inline void tim_write_to_terminal(void) {
  FILE *_Nullable terminal = fopen("/dev/tty", "we");
  rl_outstream = terminal ? terminal : stderr;
}

static inline void tim_write(const char *_Nonnull text) {
  fputs(text, rl_outstream);
  fflush(rl_outstream);
}

static inline void tim_set_completion(
    rl_completion_func_t *_Nonnull attempt, rl_compdisp_func_t *_Nonnull display) {
  rl_attempted_completion_function = attempt;
  rl_completion_display_matches_hook = display;
}

/* Keeps readline from falling back to file names, and says what follows a completed word (0 for nothing). */
static inline void tim_finish_completion(int following) {
  rl_attempted_completion_over = 1;
  rl_completion_append_character = following;
}

static inline const char *_Nonnull tim_line(void) { return rl_line_buffer ? rl_line_buffer : ""; }

static inline bool tim_is_empty(void) { return rl_end == 0; }

static inline int tim_cursor(void) { return rl_point; }

static inline void tim_move_to(int point) { rl_point = point < 0 ? 0 : point < rl_end ? point : rl_end; }
static inline void tim_move_to_end(void) { rl_point = rl_end; }

/* Moves to where a person expects to be on a line just fetched: its end, or its start among the commands of vi. */
static inline void tim_move_as_fetched(void) {
  rl_point = rl_get_keymap() == vi_movement_keymap ? 0 : rl_end;
}

/* Shows a message in the place of the prompt; rl_clear_message takes it back. */
static inline void tim_show_message(const char *_Nonnull text) { rl_message("%s", text); }

/* Moves to a part of the line and shows it as the region, for those who have regions shown. */
static inline void tim_show_part(int start, int length) {
  tim_move_to(start);
  const char *_Nullable shown = rl_variable_value("enable-active-region");
  if (length == 0 || !shown || strcmp(shown, "on") != 0) return;
  rl_mark = rl_point + length;
  rl_activate_mark();
  rl_keep_mark_active();
}

/* Gives up half a key sequence, a count (whose prompt readline leaves behind), a motion and what was read ahead. */
static inline void tim_abandon_keys(void) {
  if (RL_ISSTATE(RL_STATE_NUMERICARG) && rl_display_prompt != rl_prompt) rl_restore_prompt();
  rl_callback_sigcleanup();
  RL_UNSETSTATE(RL_STATE_NUMERICARG | RL_STATE_MULTIKEY);
  rl_clear_pending_input();
}

/* Whether readline has read a key that it did nothing about yet, as happens after a count. */
static inline bool tim_has_read_ahead(void) { return rl_pending_input != 0; }

/* Puts one command in the place of another, at every key of a keymap and of those that its keys lead to. */
static inline void tim_replace_in(
    Keymap _Nonnull map, rl_command_func_t *_Nonnull old, rl_command_func_t *_Nonnull command) {
  for (int key = 0; key < KEYMAP_SIZE; key++) {
    if (!map[key].function) continue;
    if (map[key].type == ISKMAP) tim_replace_in((Keymap)map[key].function, old, command);
    if (map[key].type == ISFUNC && map[key].function == old) map[key].function = command;
  }
}

/* Puts one command in the place of another, whatever the kind of keys that a person uses. */
static inline void tim_replace(rl_command_func_t *_Nonnull old, rl_command_func_t *_Nonnull command) {
  tim_replace_in(emacs_standard_keymap, old, command);
  tim_replace_in(vi_insertion_keymap, old, command);
  tim_replace_in(vi_movement_keymap, old, command);
}

/* A keymap in which every key is one command. */
static inline Keymap _Nonnull tim_make_keymap(rl_command_func_t *_Nonnull command) {
  Keymap map = rl_make_bare_keymap();
  for (int key = 0; key < ANYOTHERKEY; key++) map[key].function = command;
  return map;
}

static inline bool tim_key_runs(int key, Keymap _Nonnull map, rl_command_func_t *_Nonnull command) {
  return map[key].type == ISFUNC && map[key].function == command;
}

/* Hands the terminal to another program, and takes it back. */
static inline void tim_release_terminal(void) { (*rl_deprep_term_function)(); }
static inline void tim_retake_terminal(void) { (*rl_prep_term_function)(1); }

/* The variables of this process, for a program started from it. */
static inline char *_Nullable *_Nonnull tim_environment(void) { return __environ; }
