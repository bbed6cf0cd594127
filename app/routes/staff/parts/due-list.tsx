import {
  CheckCheck,
  CircleAlert,
  CirclePause,
  Clock,
  Gavel,
  Hourglass,
  type LucideIcon,
  Scale,
  SquareCheckBig,
  Undo2,
  UserMinus,
} from "lucide-react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/icon";
import { TextLink } from "~/ui/text-link";
import type { DueKind, DueLine } from "./due-work";

const ICONS: Record<DueKind, { of: LucideIcon; colour: string }> = {
  overdue: { of: CircleAlert, colour: "text-nar" },
  appeals: { of: Gavel, colour: "text-nar" },
  secondRound: { of: Undo2, colour: "text-nar" },
  unitOverdue: { of: CircleAlert, colour: "text-nar" },
  consentWithdrawn: { of: CirclePause, colour: "text-nar" },
  removalAsked: { of: UserMinus, colour: "text-zeferan-text" },
  toCheck: { of: SquareCheckBig, colour: "text-xezer" },
  dueThisWeek: { of: Clock, colour: "text-zeferan-text" },
  toDecide: { of: Scale, colour: "text-xezer" },
  staged: { of: CheckCheck, colour: "text-xezer" },
  offered: { of: Hourglass, colour: "text-zeferan-text" },
};

/** What waits, each line a link to the list it counts. */
export function DueList({ lines }: { lines: DueLine[] }) {
  const { t } = useTranslation("staff");
  return (
    <ul className="border-line border-t">
      {lines.map(({ kind, number, href }) => (
        <li key={kind} className="flex min-h-9 items-center gap-3 border-line border-b py-1">
          <Icon of={ICONS[kind].of} size={16} className={ICONS[kind].colour} />
          <TextLink href={href} className="min-w-0 flex-1">
            {t(`due.${kind}`)}
          </TextLink>
          <span className="tabular font-medium">{number}</span>
        </li>
      ))}
    </ul>
  );
}
