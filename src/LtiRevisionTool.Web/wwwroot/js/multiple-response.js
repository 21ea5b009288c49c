// Refuses one tick too many, and says why. The server marks whatever comes, with or without this module.
const say = document.querySelector("[data-say]");
for (const list of document.querySelectorAll(`[data-most]:not([data-most=""])`)) {
  const most = Number(list.dataset.most);
  list.addEventListener("change", event => {
    if (list.querySelectorAll(":checked").length <= most) return;
    event.target.checked = false;
    say.textContent = `You have chosen ${most}. Take one back to choose another.`;
  });
}
