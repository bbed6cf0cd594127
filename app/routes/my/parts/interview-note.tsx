import { Note } from "~/ui/note";
import { TextLink } from "~/ui/text-link";
import type { InterviewCard } from "./interview-view.server";

/** When and where one's interview is, or that its time can be chosen now. */
export function InterviewNote({ card }: { card: InterviewCard }) {
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
