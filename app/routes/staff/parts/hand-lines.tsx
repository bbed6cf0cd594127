import {
  ArrowUpDown,
  CheckCheck,
  FileSignature,
  Hourglass,
  type LucideIcon,
  PenLine,
  SkipForward,
  Stamp,
  TimerReset,
  Undo2,
} from "lucide-react";
import { classNames } from "~/ui/class-names";
import { Icon } from "~/ui/icon";
import { TextLink } from "~/ui/text-link";
import type { HandLine } from "./at-hand.server";

const ICONS: Record<HandLine["why"], { of: LucideIcon; colour: string }> = {
  sentBack: { of: Undo2, colour: "text-nar" },
  skipped: { of: SkipForward, colour: "text-nar" },
  toApprove: { of: Stamp, colour: "text-zeferan-text" },
  releasing: { of: TimerReset, colour: "text-zeferan-text" },
  scheduled: { of: Hourglass, colour: "text-zeferan-text" },
  toRelease: { of: CheckCheck, colour: "text-xezer" },
  move: { of: ArrowUpDown, colour: "text-zeferan-text" },
  paper: { of: FileSignature, colour: "text-zeferan-text" },
  withAuthor: { of: PenLine, colour: "text-ink2" },
};

/** What of a cohort waits for the viewer's own hand, each line a link to it. `last`: no other lines follow below. */
export function HandLines({ lines, last }: { lines: HandLine[]; last: boolean }) {
  return (
    <ul className={classNames(last && "border-line border-b")}>
      {lines.map(({ why, text, note, number, href }) => (
        <li key={href} className="flex min-h-9 items-center gap-3 border-line border-t py-1">
          <Icon of={ICONS[why].of} size={16} className={ICONS[why].colour} />
          <span className="min-w-0 flex-1">
            <TextLink href={href}>{text}</TextLink>
            {note ? <span className="tabular ml-3 text-ink2">{note}</span> : null}
          </span>
          {number === null ? null : <span className="tabular font-medium">{number}</span>}
        </li>
      ))}
    </ul>
  );
}
