import { type RefObject, useCallback, useEffect, useRef, useState } from "react";

/** How long a pause in typing is before it is saved, and how long after a failure it is tried again. */
const PAUSE = 1200;
const RETRY = 5000;

export type SaveState =
  | { kind: "idle" }
  | { kind: "saved"; words: string }
  | { kind: "offline" | "elsewhere" | "signedOut" | "closed" };

type Answer = { version: number; saved: string };

/**
 * Saves a form while somebody is typing in it. Files travel on their own; nothing that was saved elsewhere is
 * overwritten: then it stops and says so. Without an address nothing is saved until the form is sent.
 */
export function useAutosave(form: RefObject<HTMLFormElement | null>, address: string | null, first: number) {
  const [state, setState] = useState<SaveState>({ kind: "idle" });
  const [version, setVersion] = useState(first);
  const current = useRef(first);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<void>>(undefined);
  const stopped = useRef(false);

  const adopt = useCallback((next: number) => {
    current.current = next;
    setVersion(next);
  }, []);

  /** @returns whether it has to be tried again */
  const save = useCallback(async (): Promise<boolean> => {
    if (!form.current || stopped.current || address === null) return false;
    const body = typedIn(form.current);
    body.set("intent", "autosave");
    body.set("version", String(current.current));
    const response = await fetch(address, { method: "POST", body, headers: { Accept: "application/json" } }).catch(
      () => null,
    );
    const next = response === null || response.status >= 500 ? "offline" : REFUSED[response.status];
    if (response?.ok) {
      const answer: Answer = await response.json();
      adopt(answer.version);
      setState({ kind: "saved", words: answer.saved });
    } else if (next === "offline") {
      setState({ kind: "offline" });
    } else {
      stopped.current = next !== "signedOut";
      setState({ kind: next ?? "closed" });
    }
    return next === "offline" && !response?.ok;
  }, [form, address, adopt]);

  const start = useCallback(() => {
    running.current = (running.current ?? Promise.resolve()).then(save).then((again) => {
      if (again) timer.current = setTimeout(start, RETRY);
    });
  }, [save]);

  const changed = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(start, PAUSE);
  }, [start]);

  /** Waits for a save that is under way, so that the page that is sent next knows the right version. */
  const settle = useCallback(async () => {
    clearTimeout(timer.current);
    await running.current;
  }, []);

  useEffect(() => () => clearTimeout(timer.current), []);
  return { state, version, changed, settle, adopt };
}

const REFUSED: Record<number, "elsewhere" | "signedOut" | "closed"> = {
  409: "elsewhere",
  401: "signedOut",
  422: "closed",
};

function typedIn(form: HTMLFormElement): FormData {
  const typed = new FormData();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") typed.append(name, value);
  return typed;
}
