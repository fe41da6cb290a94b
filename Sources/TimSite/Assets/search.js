// Finds passages by the index that Tim himself searches by: BM25, with how much each word counts for a passage in the index,
// and how rare it is from how many passages have it. Words that the knowledge does not have are passed over.
"use strict";

var timSearch = (function (index) {
  var small = new Set(index.small);
  var fillers = new Set(index.fillers);
  var forms = new Map(Object.entries(index.forms));
  var contractions = new Map(Object.entries(index.contractions));
  var round = Math.fround;

  // The phrases of synonyms as a tree, word by word.
  var phrases = { next: new Map(), groups: [] };
  index.synonyms.forEach(function (phrase) {
    var node = phrases;
    phrase[0].forEach(function (word) {
      if (!node.next.has(word)) node.next.set(word, { next: new Map(), groups: [] });
      node = node.next.get(word);
    });
    node.groups = phrase[1];
  });

  var digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  // The passages that a word stands in, as pairs of a passage and its weight in steps.
  function postings(text) {
    var found = [];
    var passage = 0, value = 0, shift = 0;
    for (var place = 0; place < text.length; place += 1) {
      var digit = digits.indexOf(text[place]);
      value += (digit & 31) * Math.pow(2, shift);
      shift += 5;
      if (digit & 32) continue;
      passage += Math.floor(value / 128);
      found.push([passage, value % 128]);
      value = shift = 0;
    }
    return found;
  }

  // The words of a text as Tim reads them: small letters without accents, contractions in full, no sign of possession.
  function words(text) {
    var plain = text.replace(/[\u2018\u2019\u201b\u02bc\u0060\u00b4]/g, "'");
    var all = [];
    (plain.match(/[\p{L}\p{M}\p{N}]+(?:['&][\p{L}\p{M}\p{N}]+)*|[&+]/gu) || []).forEach(function (said) {
      if (said === "&" || said === "+") return all.push("and");
      var word = said.toLowerCase().normalize("NFD").replace(/\p{Mn}/gu, "");
      if (contractions.has(word)) return all.push.apply(all, contractions.get(word));
      all.push(word.endsWith("'s") ? word.slice(0, -2) : word.replace(/'/g, ""));
    });
    return all;
  }

  function numbers(text) {
    return words(text).map(function (word) { return forms.has(word) ? forms.get(word) : -1; });
  }

  // The groups of synonyms of which something is said; small words may stand inside a phrase.
  function synonyms(said) {
    var found = new Set();
    said.forEach(function (first, start) {
      var matches = [];
      var node = phrases;
      for (var place = start; place < said.length && said[place] >= 0; place += 1) {
        var next = node.next.get(said[place]);
        if (next) {
          node = next;
          if (node.groups.length) matches.unshift(node.groups);
        } else if (node === phrases || !fillers.has(said[place])) {
          break;
        }
      }
      matches.forEach(function (groups) { groups.forEach(function (group) { found.add(group); }); });
    });
    return Array.from(found);
  }

  function rarity(holding) {
    return Math.log((index.passageCount - holding + 0.5) / (holding + 0.5) + 1);
  }

  // The best passages for a question, best first, each with its number and its score.
  function find(question, most) {
    var scores = new Float32Array(index.passageCount);
    function add(found, weight) {
      found.forEach(function (posting) {
        scores[posting[0]] += round(weight * round(posting[1] / index.stepsOfWeight));
      });
    }
    var said = numbers(question);
    var telling = Array.from(new Set(said)).filter(function (word) { return word >= 0 && !small.has(word); });
    telling
      .map(function (word) {
        var found = postings(index.postings[word]);
        return { word: word, found: found, rarity: rarity(found.length) };
      })
      .sort(function (one, other) { return other.rarity - one.rarity || one.word - other.word; })
      .slice(0, index.mostWords)
      .forEach(function (it) { add(it.found, round(it.rarity)); });
    synonyms(said).slice(0, index.mostWords).forEach(function (group) {
      var found = postings(index.groups[group]);
      if (found.length * index.commonest < index.passageCount) add(found, round(rarity(found.length)));
    });
    var hits = [];
    scores.forEach(function (score, passage) { if (score > 0) hits.push({ passage: passage, score: score }); });
    hits.sort(function (one, other) { return other.score - one.score || one.passage - other.passage; });
    return hits.slice(0, most);
  }

  return { find: find };
})(timIndex);

// The page: the field, the results, and the question in the address, so that a search can be kept and sent.
if (typeof document !== "undefined") (function () {
  var most = 30;
  var field = document.getElementById("question");
  var list = document.getElementById("results");
  var status = document.getElementById("status");
  document.getElementById("without-script").hidden = true;

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function result(hit) {
    var row = timIndex.passages[hit.passage];
    var link = element("a", "", row[0]);
    var anchor = timIndex.lists[row[2]] + (row[3] ? "-" + row[3] : "");
    link.href = timIndex.pages[row[1]] + (anchor ? "#" + encodeURIComponent(anchor) : "");
    var item = element("li");
    item.append(link);
    var where = [timIndex.parts[row[4]], timIndex.parts[row[5]]].filter(Boolean).join(" · ");
    if (where) item.append(element("div", "aside", where));
    if (row[6]) item.append(element("div", "", row[6]));
    return item;
  }

  function show() {
    var question = field.value.trim();
    var hits = question ? timSearch.find(question, most) : [];
    list.replaceChildren.apply(list, hits.map(result));
    var said = status.dataset[hits.length === 0 ? "none" : hits.length === 1 ? "one" : "many"];
    status.textContent = question
      ? said.split("{count}").join(hits.length).split("{question}").join(question) : "";
  }

  field.value = new URLSearchParams(location.search).get("q") || "";
  field.form.addEventListener("submit", function (event) {
    event.preventDefault();
    try { history.replaceState(null, "", "?q=" + encodeURIComponent(field.value)); } catch (error) { /* A page of a folder may not. */ }
    show();
  });
  var timer;
  field.addEventListener("input", function () {
    clearTimeout(timer);
    timer = setTimeout(show, 150);
  });
  show();
  if (!field.value) field.focus();
})();
