import { useCallback, useEffect, useRef, useState } from "react";

/** So long before the end it is said, in seconds; and how soon it is asked again when no answer came. */
const WARNING = 120;
const RETRY = 20;

export type SessionState = { kind: "fine" } | { kind: "ending"; until: string } | { kind: "ended" };

type Standing = { secondsLeft: number; until: string };

/**
 * Watches the end of a session. Before it warns it asks how things stand, because another window, or saving on its own,
 * may have kept it alive; asking does not.
 * @param secondsLeft how long it went on when the page was made
 * @param address where to ask (GET) and where to keep it alive (POST)
 */
export function useSessionEnd(secondsLeft: number, address: string) {
  const [state, setState] = useState<SessionState>({ kind: "fine" });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const ask = useRef<(method: "GET" | "POST") => Promise<void>>(async () => {});

  const wait = useCallback((seconds: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void ask.current("GET"), Math.max(1, seconds) * 1000);
  }, []);

  ask.current = async (method) => {
    const standing = await standingAt(address, method);
    if (standing === "unknown") return wait(RETRY);
    if (standing === "ended") return setState({ kind: "ended" });
    if (standing.secondsLeft > WARNING) {
      setState({ kind: "fine" });
      return wait(standing.secondsLeft - WARNING);
    }
    setState({ kind: "ending", until: standing.until });
    wait(standing.secondsLeft + 1);
  };

  useEffect(() => {
    setState({ kind: "fine" });
    wait(secondsLeft - WARNING);
    return () => clearTimeout(timer.current);
  }, [secondsLeft, wait]);

  return { state, stay: () => ask.current("POST") };
}

async function standingAt(address: string, method: "GET" | "POST"): Promise<Standing | "ended" | "unknown"> {
  try {
    const response = await fetch(address, { method, headers: { Accept: "application/json" } });
    if (response.status === 401) return "ended";
    return response.ok ? await response.json() : "unknown";
  } catch {
    return "unknown";
  }
}
