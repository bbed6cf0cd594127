import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { leaveSafely } from "./leave-safely";

/** How long a pause in typing is before it is saved, and how long after a failure it is tried again. */
const PAUSE = 1200;
const RETRY = 5000;
/** From when on a save is said to be slow, and when it is given up and sent again. */
const SLOW = 4000;
const GIVE_UP = 15_000;
/** Browsers carry a small request to its end even when the page is left; characters. */
const SMALL = 15_000;

export type SaveState =
  | { kind: "idle" }
  | { kind: "saved"; words: string }
  | { kind: "slow" | "offline" | "elsewhere" | "signedOut" | "closed" | "gone" };

type Answer = { version: number; saved: string };
type Next = "nothing" | "more" | "retry";

/**
 * Saves a form while somebody is typing in it. Files travel on their own; nothing that was saved elsewhere is
 * overwritten: then it stops and says so. What got no answer is sent again as it was before anything newer, because it
 * may have arrived. Without an address nothing is saved until the form is sent.
 */
export function useAutosave(form: RefObject<HTMLFormElement | null>, address: string | null, first: number) {
  const [state, setState] = useState<SaveState>({ kind: "idle" });
  const [version, setVersion] = useState(first);
  const current = useRef(first);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<void>>(undefined);
  const stopped = useRef(false);
  /** Something was typed since the form was last sent. */
  const typed = useRef(false);
  const unanswered = useRef<FormData | null>(null);
  const failed = useRef(false);

  const adopt = useCallback((next: number) => {
    current.current = next;
    setVersion(next);
  }, []);

  const save = useCallback(async (): Promise<Next> => {
    if (!form.current || stopped.current || address === null) return "nothing";
    if (unanswered.current === null && !typed.current) return "nothing";
    if (unanswered.current === null) {
      unanswered.current = typedIn(form.current);
      typed.current = false;
    }
    const body = unanswered.current;
    body.set("intent", "autosave");
    body.set("version", String(current.current));
    const slow = setTimeout(() => setState({ kind: "slow" }), SLOW);
    const { status, answer } = await send(address, body);
    clearTimeout(slow);
    failed.current = answer === null;
    if (status === 0) {
      setState({ kind: "offline" });
      return "retry";
    }
    unanswered.current = null;
    if (answer) {
      adopt(answer.version);
      setState({ kind: "saved", words: answer.saved });
      return typed.current ? "more" : "nothing";
    }
    typed.current = true;
    const kind = REFUSED[status] ?? "closed";
    stopped.current = kind !== "signedOut";
    setState({ kind });
    return "nothing";
  }, [form, address, adopt]);

  const start = useCallback(() => {
    running.current = (running.current ?? Promise.resolve()).then(save).then((next) => {
      if (next === "nothing") return;
      clearTimeout(timer.current);
      timer.current = setTimeout(start, next === "retry" ? RETRY : 0);
    });
  }, [save]);

  const changed = useCallback(() => {
    typed.current = true;
    clearTimeout(timer.current);
    timer.current = setTimeout(start, PAUSE);
  }, [start]);

  /** Waits for a save that is under way, so that the page that is sent next knows the right version; it takes along the rest. */
  const settle = useCallback(async () => {
    clearTimeout(timer.current);
    await running.current;
    clearTimeout(timer.current);
    typed.current = false;
    unanswered.current = null;
  }, []);

  /** Saves at once what was typed, before the page is left. */
  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    start();
    await running.current;
  }, [start]);

  useEffect(() => {
    const unsaved = () => typed.current || unanswered.current !== null;
    const leave = leaveSafely({ flush: () => typed.current && start(), isLost: () => failed.current && unsaved() });
    return () => {
      clearTimeout(timer.current);
      leave();
    };
  }, [start]);
  return { state, version, changed, settle, flush, adopt };
}

const REFUSED: Record<number, "elsewhere" | "signedOut" | "closed" | "gone"> = {
  401: "signedOut",
  404: "gone",
  409: "elsewhere",
  422: "closed",
};

/** Sends what was typed. @returns status 0 where no answer of the portal's came; an answer only where it was saved */
async function send(address: string, body: FormData): Promise<{ status: number; answer: Answer | null }> {
  const signal = AbortSignal.timeout(GIVE_UP);
  const keepalive = [...body.values()].join("").length < SMALL;
  try {
    const headers = { Accept: "application/json" };
    const response = await fetch(address, { method: "POST", body, headers, signal, keepalive });
    if (response.status >= 500) return { status: 0, answer: null };
    return { status: response.status, answer: response.ok ? await response.json() : null };
  } catch {
    return { status: 0, answer: null };
  }
}

function typedIn(form: HTMLFormElement): FormData {
  const typed = new FormData();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") typed.append(name, value);
  return typed;
}
