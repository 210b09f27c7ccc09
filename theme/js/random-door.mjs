// @ts-check

/** A link to the door of the day, which becomes a door at random at the moment it is opened. */
class RandomDoor extends HTMLElement {
  connectedCallback() {
    const link = this.querySelector("a");
    link?.addEventListener("click", () => {
      const doors = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a.house"));
      const door = doors[Math.floor(Math.random() * doors.length)];
      if (door) link.href = door.href;
    });
  }
}

customElements.define("random-door", RandomDoor);
