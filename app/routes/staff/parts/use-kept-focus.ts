import { useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { FormView } from "./form-view.server";

/** The id of the button that moves a question up or down. */
export function moveButtonId(question: string, by: -1 | 1): string {
  return `move-${question}-${by === 1 ? "down" : "up"}`;
}

/**
 * Keeps the focus on the button that moved a question, also when the question went over to another section.
 * @returns the number the question has now, to be said to who cannot see it move
 */
export function useKeptFocus({ sections }: Pick<FormView, "sections">): string | null {
  const { formData, state } = useNavigation();
  const [moved, setMoved] = useState<string | null>(null);
  const pressed = useRef<{ question: string; by: -1 | 1 } | null>(null);
  const question = formData?.get("question");
  if (typeof question === "string" && formData?.get("kind") === "moveQuestion") {
    pressed.current = { question, by: formData.get("by") === "1" ? 1 : -1 };
  }
  useEffect(() => {
    const last = pressed.current;
    if (state !== "idle" || last === null) return;
    pressed.current = null;
    const number = sections.flatMap((section) => section.questions).find(({ key }) => key === last.question)?.number;
    setMoved(number ?? null);
    document.getElementById(moveButtonId(last.question, last.by))?.focus({ preventScroll: true });
  }, [sections, state]);
  return moved;
}
