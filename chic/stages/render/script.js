// The moving part of a flame graph: draws the boxes anew from the embedded data, at the window's width, zoomed and searched.
(() => {
"use strict";
const SVG = "http://www.w3.org/2000/svg", HTML = "http://www.w3.org/1999/xhtml";
const svg = document.currentScript.closest("svg");
const standalone = svg === document.documentElement;
const keys = standalone ? window : svg;
const data = JSON.parse(svg.querySelector("script.data").textContent);
const { margin, row, height, least, hint, leftOut } = data.sizes;
const head = svg.querySelector(".head"), group = svg.querySelector(".boxes"), details = svg.querySelector(".details");
const boxes = unpack(data.boxes);
const total = boxes.width[0];
const state = { zoom: 0, term: "" };
let cell = 7.25, matching = null, controls;

function unpack(flat) {
  const count = flat.length / 5;
  const column = () => new Float64Array(count);
  const all = { count, depth: column(), start: column(), width: column(), calls: column(), frame: column(), end: column() };
  const path = [];  // the boxes above the one at hand, and the box itself
  const next = [0];  // per row: where a box without a gap starts
  for (let box = 0, at = 0; box < count; box++, at += 5) {
    for (let drop = flat[at]; drop > 0; drop--) all.end[path.pop()] = box;
    const depth = path.length;
    next.length = depth + 1;
    const start = next[depth] + flat[at + 1];
    path.push(box);
    next[depth] = start + flat[at + 2];
    next[depth + 1] = start;
    all.depth[box] = depth;
    all.start[box] = start;
    all.width[box] = flat[at + 2];
    all.calls[box] = flat[at + 3];
    all.frame[box] = flat[at + 4];
  }
  for (const box of path) all.end[box] = count;
  return all;
}

// --- texts, as chic/stages/render/text.py writes them

function duration(ns) {
  for (const [size, unit] of [[1e9, "s"], [1e6, "ms"], [1e3, "µs"]]) if (ns >= size) return `${(ns / size).toFixed(3)} ${unit}`;
  return `${ns} ns`;
}

function grouped(count) {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

function share(part, whole) {
  return whole ? `${(100 * part / whole).toFixed(2)}%` : "0.00%";
}

function boxTitle(box) {
  const [name, , , kind] = data.frames[boxes.frame[box]];
  const parts = [duration(boxes.width[box]), share(boxes.width[box], total)];
  if (kind === "sampled") parts.push("estimated from samples");
  else if (boxes.calls[box]) parts.push(`${grouped(boxes.calls[box])} ${boxes.calls[box] === 1 ? "call" : "calls"}`);
  return `${name} (${parts.join(", ")})`;
}

const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
const WIDER = /[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

function columns(text) {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let sum = 0;
  for (const char of text) sum += /\p{M}/u.test(char) ? 0 : WIDE.test(char) || WIDER.test(char) ? 2 : 1;
  return sum;
}

function fitted(name, width) {
  const room = Math.floor((width - 6) / cell);
  if (room < 1) return "";
  if (columns(name) <= room) return name;
  if (room < 3) return "";
  const parts = innerNames(name);
  for (const part of parts) if (columns(part) < room) return `…${part}`;
  return `${cut(parts.length ? parts[parts.length - 1] : name, room - 1)}…`;
}

function innerNames(name) {
  const bracket = name.indexOf("<"), head = bracket < 0 ? name : name.slice(0, bracket), rest = name.slice(head.length);
  const parts = head.split("::");
  return parts.slice(1).map((_, number) => parts.slice(number + 1).join("::") + rest);
}

function cut(text, room) {
  let kept = "";
  for (const char of text) {
    room -= columns(char);
    if (room < 0) break;
    kept += char;
  }
  return kept;
}

// --- drawing

function element(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const key in attributes) made.setAttribute(key, attributes[key]);
  return made;
}

function redraw() {
  const room = svg.getBoundingClientRect().width - 2 * margin;
  if (room <= 0) return;
  const rows = [];
  const zoom = state.zoom, from = boxes.start[zoom], scale = room / boxes.width[zoom];
  for (let box = 0; box < zoom; box++) if (boxes.end[box] > zoom) drawBox(rows, box, 0, room, " up");
  for (let box = zoom; box < boxes.end[zoom];) {
    const width = boxes.width[box] * scale;
    if (width >= least) drawBox(rows, box, (boxes.start[box] - from) * scale, width, "");
    box = width >= least ? box + 1 : boxes.end[box];
  }
  group.replaceChildren(...rows);
  group.classList.toggle("searching", matching !== null);
  report();
}

function drawBox(rows, box, x, width, extra) {
  const depth = boxes.depth[box];
  rows[depth] ??= element("g", { transform: `translate(${margin},${height - margin - (depth + 1) * row})` });
  const [, name, colour, kind] = data.frames[boxes.frame[box]];
  const match = matching && matching[boxes.frame[box]] ? " m" : "";
  const rect = element("rect", {
    class: colour + (kind === "sampled" ? " g" : "") + match + extra,
    "data-box": box, x, width: width > 2 ? width - 0.5 : width, height: row - 1,
  });
  rows[depth].append(rect);
  const label = fitted(name, width);
  if (!label) return;
  const text = element("text", { x: x + 3, y: 11 });
  text.textContent = label;
  rows[depth].append(text);
}

// How much of what is in view lies in matching boxes. A match above another match is under it already: it counts once.
function report() {
  let matched = 0, count = 0, covered = 0;
  if (matching) {
    for (let box = state.zoom; box < boxes.end[state.zoom]; box++) {
      if (!matching[boxes.frame[box]]) continue;
      count++;
      if (box < covered) continue;
      matched += boxes.width[box];
      covered = boxes.end[box];
    }
  }
  const found = `${share(matched, boxes.width[state.zoom])} in ${grouped(count)} ${count === 1 ? "box" : "boxes"}`;
  controls.matched.textContent = matching === null ? "" : count ? found : "no match";
  controls.reset.hidden = state.zoom === 0 && state.term === "";
  tell(null);
}

function tell(box) {
  details.textContent = box === null ? leftOut || hint : boxTitle(box);
}

// --- state

function set(zoom, term) {
  state.zoom = Number.isInteger(zoom) && zoom > 0 && zoom < boxes.count ? zoom : 0;
  state.term = term;
  if (controls.search.value !== term) controls.search.value = term;
  const matches = matcher(term);
  matching = matches && data.frames.map(([, name]) => matches(name));
  redraw();
}

// Plain text, letter case ignored; between slashes a regular expression.
function matcher(term) {
  if (term === "") return null;
  if (term.length > 2 && term.startsWith("/") && term.endsWith("/")) {
    try {
      const pattern = new RegExp(term.slice(1, -1), "u");
      return (name) => pattern.test(name);
    } catch {
      return () => false;
    }
  }
  const wanted = term.toLowerCase();
  return (name) => name.toLowerCase().includes(wanted);
}

function change(zoom, term) {
  set(zoom, term);
  if (!standalone) return;
  const parts = [];
  if (state.zoom) parts.push(`zoom=${state.zoom}`);
  if (state.term) parts.push(`search=${encodeURIComponent(state.term)}`);
  try {
    history.replaceState(null, "", parts.length ? `#${parts.join("&")}` : location.href.split("#")[0]);
  } catch {
    // Some viewers forbid it; the picture works all the same.
  }
}

function restore() {
  const wanted = new URLSearchParams(standalone ? location.hash.slice(1) : "");
  set(Number(wanted.get("zoom")), wanted.get("search") ?? "");
}

// --- controls and events

function makeControls() {
  const html = (name, attributes) => {
    const made = document.createElementNS(HTML, name);
    for (const key in attributes) made.setAttribute(key, attributes[key]);
    return made;
  };
  const place = element("foreignObject", { y: 8, height: 32, width: 460 });
  const bar = html("div", { class: "controls" });
  const matched = html("output", { "aria-live": "polite" });
  const search = html("input", { type: "search", placeholder: "Search", "aria-label": "Search functions", spellcheck: "false" });
  const reset = html("button", { type: "button" });
  reset.textContent = "Reset";
  bar.append(matched, search, reset);
  place.append(bar);
  head.append(place);
  search.addEventListener("input", () => change(state.zoom, search.value));
  reset.addEventListener("click", () => change(0, ""));
  return { place, matched, search, reset };
}

function boxAt(event) {
  const rect = event.target.closest?.("[data-box]");
  return rect ? Number(rect.dataset.box) : null;
}

function onKey(event) {
  const typing = event.target === controls.search;
  if (event.key === "Escape" || (event.key === "0" && !typing && !event.ctrlKey && !event.metaKey)) {
    change(0, "");
    controls.search.blur();
  } else if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "f") {
    controls.search.focus();
    controls.search.select();
  } else {
    return;
  }
  event.preventDefault();
}

function onHover(event) {
  const box = boxAt(event);
  tell(box);
  if (box === null || event.target.firstChild) return;
  const title = element("title");
  title.textContent = boxTitle(box);
  event.target.append(title);
}

function fit() {
  controls.place.setAttribute("x", Math.max(0, svg.getBoundingClientRect().width - margin - 460));
  redraw();
}

function start() {
  svg.removeAttribute("viewBox");
  svg.setAttribute("width", "100%");
  if (!standalone) svg.setAttribute("tabindex", "0");  // keys reach only what has the focus
  const ruler = element("text");
  ruler.textContent = "m".repeat(100);
  group.append(ruler);
  cell = ruler.getComputedTextLength() / 100 || cell;
  controls = makeControls();
  group.addEventListener("click", (event) => {
    const box = boxAt(event);
    if (box !== null) change(box, state.term);
  });
  group.addEventListener("pointerover", onHover);
  group.addEventListener("pointerleave", () => tell(null));
  keys.addEventListener("keydown", onKey);
  new ResizeObserver(fit).observe(svg);
  if (standalone) {
    window.addEventListener("hashchange", restore);
    window.addEventListener("scroll", () => head.setAttribute("transform", `translate(0,${window.scrollY})`));
  }
  restore();
  fit();
  // A tall picture opens at its ground row, which is at the bottom; but a browser without a window, asked for a screenshot,
  // photographs the top all the same.
  if (standalone && window.outerHeight > 0) window.scrollTo(0, height);
}

start();
})();
