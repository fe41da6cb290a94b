/* What Swift 6 may not touch itself: readline's global variables. No state lives here. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <readline/readline.h>
#include <readline/history.h>

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

static inline void tim_move_to_end(void) { rl_point = rl_end; }

/* Hands the terminal to another program, and takes it back. */
static inline void tim_release_terminal(void) { (*rl_deprep_term_function)(); }
static inline void tim_retake_terminal(void) { (*rl_prep_term_function)(1); }

/* The variables of this process, for a program started from it. */
static inline char *_Nullable *_Nonnull tim_environment(void) { return __environ; }
