// Prints this page alone, also inside a frame of the LMS.
const button = document.querySelector("#print");
button.addEventListener("click", () => print());
button.classList.remove("scripted");
