import { useTranslation } from "react-i18next";
import { staffLabelKey } from "~/domain/applications/labels";
import type { ApplicationStatus } from "~/generated/prisma/enums";
import { TextLink } from "~/ui/text-link";

export type StateBar = { status: ApplicationStatus; number: number; ended: boolean; href: string };

/** How many applications are in each state; each word leads to the list it counts. */
export function StateBars({ rows }: { rows: StateBar[] }) {
  const { t } = useTranslation("states");
  const most = Math.max(1, ...rows.map(({ number }) => number));
  return (
    <ul className="grid max-w-220 gap-x-12 wide:grid-cols-2">
      {rows.map(({ status, number, ended, href }) => (
        <li
          key={status}
          className="grid min-h-7 grid-cols-[minmax(9rem,12rem)_minmax(0,1fr)_2.5rem] items-center gap-3"
        >
          <TextLink href={href}>{t(staffLabelKey(status))}</TextLink>
          <svg
            aria-hidden="true"
            viewBox="0 0 100 10"
            preserveAspectRatio="none"
            className="h-5 w-full"
            data-print="exact"
          >
            <rect width={(number / most) * 100} height="10" className={ended ? "fill-edge" : "fill-xezer"} />
          </svg>
          <span className="tabular text-right font-semibold">{number}</span>
        </li>
      ))}
    </ul>
  );
}
