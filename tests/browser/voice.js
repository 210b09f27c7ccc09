// A voice for a browser that has none: it keeps what it is told to say, and is done with a sentence when a test says so.
// `window.voices` is what the device has; a test may give others before the page opens, or later with `changeVoices`.
(() => {
  const dutch = { name: "Stem", lang: "nl-NL", localService: true, default: true, voiceURI: "stem" };
  const events = new EventTarget();
  let current = null;
  const finish = (kind) => {
    const utterance = current;
    current = null;
    utterance?.[`on${kind}`]?.(new Event(kind));
  };
  window.voices ??= [dutch];
  window.spoken = [];
  window.finishSentence = () => finish("end");
  window.changeVoices = (voices) => {
    window.voices = voices;
    events.dispatchEvent(new Event("voiceschanged"));
  };
  const speechSynthesis = {
    getVoices: () => window.voices,
    speak: (utterance) => {
      window.spoken.push(utterance.text);
      current = utterance;
    },
    cancel: () => finish("error"),
    addEventListener: (...listener) => events.addEventListener(...listener),
  };
  Object.defineProperty(window, "speechSynthesis", { value: speechSynthesis });
  window.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
})();
