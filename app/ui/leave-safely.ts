/**
 * Keeps what was typed when the page is left or put aside: what can still be sent is sent, and where saving has failed the browser
 * asks first. @returns what stops it
 */
export function leaveSafely({ flush, isLost }: { flush: () => void; isLost: () => boolean }): () => void {
  const asks = (event: BeforeUnloadEvent) => {
    if (isLost()) event.preventDefault();
  };
  // Telephones close a page that stands behind another one without a word: hidden may be the last that is heard of it.
  const hidden = () => {
    if (document.visibilityState === "hidden") flush();
  };
  document.addEventListener("visibilitychange", hidden);
  window.addEventListener("pagehide", flush);
  window.addEventListener("beforeunload", asks);
  return () => {
    document.removeEventListener("visibilitychange", hidden);
    window.removeEventListener("pagehide", flush);
    window.removeEventListener("beforeunload", asks);
  };
}
