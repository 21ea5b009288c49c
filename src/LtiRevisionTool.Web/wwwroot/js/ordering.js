// Puts events in order: buttons and a handle set the selects, which stay and can be used as well.
const list = document.querySelector(".ordered");
const said = document.querySelector("[data-moved]");
const rows = () => [...list.children];
const say = document.querySelector("[data-say]");
const place = row => row.querySelector("select");

// Buttons at the ends lead nowhere.
const bound = () => rows().forEach((row, at, all) => {
  row.querySelector("[data-by='-1']").disabled = at === 0;
  row.querySelector("[data-by='1']").disabled = at === all.length - 1;
});

// The others are moved round the row, so that it keeps the focus, and the pointer that holds it.
const arrange = (row, to) => {
  const others = rows().filter(other => other !== row);
  row.before(...others.slice(0, to));
  row.after(...others.slice(to));
  bound();
};

const put = (row, to) => {
  arrange(row, Math.max(0, Math.min(to, list.children.length - 1)));
  const all = rows();
  all.forEach((each, at) => { place(each).value = at + 1; });
  row.scrollIntoView({ block: "nearest" });
  say.textContent = `${all.length} of ${all.length} placed.`;
  said.textContent = `${row.querySelector("label").textContent}: now ${all.indexOf(row) + 1} of ${all.length}.`;
};

list.addEventListener("click", event => {
  const button = event.target.closest("[data-by]");
  if (!button) return;
  const row = button.closest("li");
  put(row, rows().indexOf(row) + Number(button.dataset.by));
  (button.disabled ? button.parentNode.querySelector(":enabled") : button).focus();
});

list.addEventListener("change", event => {
  if (event.target.value) put(event.target.closest("li"), event.target.value - 1);
});

document.querySelector("[data-keep]").addEventListener("click", () => {
  rows().forEach((row, at) => { place(row).value = at + 1; });
  say.textContent = "This order is your answer now.";
});

// Dragging shows where the row would go; only letting go moves it, and Escape leaves all as it was.
list.addEventListener("pointerdown", event => {
  if (!event.target.matches(".grip") || !event.isPrimary || event.button) return;
  event.preventDefault();
  const grip = event.target;
  const row = grip.closest("li");
  const all = rows();
  const from = all.indexOf(row);
  const boxes = all.map(each => each.getBoundingClientRect());
  const middles = boxes.map(box => box.top + box.height / 2);
  const step = boxes[1].top - boxes[0].bottom + boxes[from].height;
  const start = event.clientY + scrollY;
  const bar = document.querySelector(".next").offsetHeight;
  let [y, to, frame] = [event.clientY, from, 0];

  const follow = () => {
    const by = y + scrollY - start;
    to = middles.filter((middle, at) => at !== from && middle < middles[from] + by).length;
    all.forEach((each, at) => {
      const aside = at > from && at <= to ? -step : at < from && at >= to ? step : 0;
      each.style.translate = `0 ${at === from ? by : aside}px`;
    });
  };

  // At the edges of the window the page goes along.
  const scroll = () => {
    const by = y < 40 ? -6 : y > innerHeight - bar - 40 ? 6 : 0;
    if (by) { scrollBy(0, by); follow(); }
    frame = requestAnimationFrame(scroll);
  };

  const end = moves => {
    ended.abort();
    cancelAnimationFrame(frame);
    delete row.dataset.dragged;
    all.forEach(each => { each.style.translate = ""; });
    if (moves && to !== from) put(row, to);
  };

  const ended = new AbortController();
  const on = (where, what, does) => where.addEventListener(what, does, { signal: ended.signal });
  on(grip, "pointermove", moved => { y = moved.clientY; follow(); });
  on(grip, "pointerup", () => end(true));
  on(grip, "pointercancel", () => end(false));
  on(document, "keydown", key => { if (key.key === "Escape") end(false); });
  grip.setPointerCapture(event.pointerId);
  row.dataset.dragged = "";
  scroll();
});

// What was posted and asked again, or kept by the browser, is shown in its order.
const kept = rows().map(row => Number(place(row).value));
if (new Set(kept).size === kept.length && !kept.includes(0))
  list.append(...rows().sort((one, other) => place(one).value - place(other).value));
bound();
list.closest("fieldset").dataset.ready = "";
