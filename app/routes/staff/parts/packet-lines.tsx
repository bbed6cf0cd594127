import { CheckCheck, Hourglass, type LucideIcon, PenLine, SkipForward, Stamp, TimerReset, Undo2 } from "lucide-react";
import { classNames } from "~/ui/class-names";
import { Icon } from "~/ui/icon";
import { TextLink } from "~/ui/text-link";
import type { PacketLine } from "./packets-at-hand.server";

const ICONS: Record<PacketLine["why"], { of: LucideIcon; colour: string }> = {
  sentBack: { of: Undo2, colour: "text-nar" },
  skipped: { of: SkipForward, colour: "text-nar" },
  toApprove: { of: Stamp, colour: "text-zeferan-text" },
  releasing: { of: TimerReset, colour: "text-zeferan-text" },
  scheduled: { of: Hourglass, colour: "text-zeferan-text" },
  toRelease: { of: CheckCheck, colour: "text-xezer" },
  withAuthor: { of: PenLine, colour: "text-ink2" },
};

/**
 * The packets of a cohort that wait for somebody's hand, each a link to it with the number of its decisions. `last`: no
 * other lines follow below.
 */
export function PacketLines({ lines, last }: { lines: PacketLine[]; last: boolean }) {
  return (
    <ul className={classNames(last && "border-line border-b")}>
      {lines.map(({ why, packet, rows, text, note, href }) => (
        <li key={packet} className="flex min-h-9 items-center gap-3 border-line border-t py-1">
          <Icon of={ICONS[why].of} size={16} className={ICONS[why].colour} />
          <span className="min-w-0 flex-1">
            <TextLink href={href}>{text}</TextLink>
            {note ? <span className="tabular ml-3 text-ink2">{note}</span> : null}
          </span>
          <span className="tabular font-medium">{rows}</span>
        </li>
      ))}
    </ul>
  );
}
