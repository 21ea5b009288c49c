// Keeps the state of the grade up to date while it is on its way. Without this module a reload shows the same.
const place = document.querySelector("[data-grade-from]");
const waits = [1, 1, 2, 2, 3, 5, 5, 10, 10, 20, 30, 60, 120]; // seconds

async function look() {
  const answer = await fetch(place.dataset.gradeFrom, { headers: { accept: "text/html" } });
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  const [now, then] = [place, fresh].map(part => part.querySelector("[data-grade-state]"));
  if (!then || then.dataset.gradeState === now.dataset.gradeState) return;
  // The element that screen readers listen to stays; its content changes.
  now.dataset.gradeState = then.dataset.gradeState;
  now.replaceChildren(...then.childNodes);
  place.querySelector(".small").textContent = fresh.querySelector(".small").textContent;
}

function wait(turn) {
  if (turn >= waits.length || place.querySelector("[data-grade-state=waiting]") === null) return;
  setTimeout(async () => {
    try { if (!document.hidden) await look(); } catch { /* offline: the next turn looks again */ }
    wait(turn + 1);
  }, waits[turn] * 1000);
}

if (place) wait(0);
