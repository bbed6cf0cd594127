import type { ReactNode } from "react";

type TurnCardProps = {
  /** The state mark above the title. */
  mark?: ReactNode;
  title: string;
  /** By when, as a sentence: "Confirm by: 30.12.2026, 23:59". */
  due?: string;
  children?: ReactNode;
  /** The primary button and, as a link, the other answer. */
  actions?: ReactNode;
};

/** It is the reader's turn: the only card with a frame. */
export function TurnCard({ mark, title, due, children, actions }: TurnCardProps) {
  return (
    <section className="border-turn border-zeferan-text bg-zeferan-tint p-4 tablet:p-5">
      {mark ? <div className="mb-3">{mark}</div> : null}
      <h2 className="type-h3">{title}</h2>
      {children ? <div className="mt-1 max-w-prose">{children}</div> : null}
      {due ? <p className="mt-2 font-semibold">{due}</p> : null}
      {actions ? <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-3">{actions}</div> : null}
    </section>
  );
}
