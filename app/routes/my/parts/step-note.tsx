import { Note } from "~/ui/note";
import { TextLink } from "~/ui/text-link";

export type StepCard = { title: string; text: string; link: { href: string; text: string } | null; due: boolean };

/** What the stage asks of the person, or expects them at: an on-line test that is open, an interview or the choice of its time. */
export function StepNote({ card }: { card: StepCard }) {
  return (
    <Note tone={card.due ? "attention" : "calm"} title={card.title} className="mt-5">
      <p className="text-ink2">{card.text}</p>
      {card.link ? (
        <p className="mt-1">
          <TextLink href={card.link.href} className="inline-flex min-h-11 items-center font-semibold">
            {card.link.text}
          </TextLink>
        </p>
      ) : null}
    </Note>
  );
}
