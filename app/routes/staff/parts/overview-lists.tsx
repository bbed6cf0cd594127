import { Check, type LucideIcon, Scale, User } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { UpcomingKind } from "~/domain/upcoming/kinds";
import { Icon } from "~/ui/icon";
import { TextLink } from "~/ui/text-link";
import { countedAs, UPCOMING_ICONS } from "./upcoming-icons";

type UpcomingRow = { what: UpcomingKind; when: string; number: number | null; href: string | null };

/** What the clock will do, the nearest first. */
export function UpcomingList({ rows }: { rows: UpcomingRow[] }) {
  const { t } = useTranslation("staff");
  if (rows.length === 0) return <p className="text-ink2">{t("overview.nothingUpcoming")}</p>;
  return (
    <ul className="border-line border-t">
      {rows.map(({ what, when, number, href }) => (
        <li key={`${what} ${when}`} className="flex gap-3 border-line border-b py-2">
          <Icon of={UPCOMING_ICONS[what]} size={16} className="mt-0.5 text-ink2" />
          <div className="min-w-0 flex-1">
            <p>{href && !number ? <TextLink href={href}>{t(`upcoming.${what}`)}</TextLink> : t(`upcoming.${what}`)}</p>
            <p className="tabular text-ink2">{when}</p>
          </div>
          <span className="text-right text-ink2">
            {number ? <Affected what={what} number={number} href={href} /> : t("overview.automatic")}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** To how many it will happen; when the call closes, that is to the drafts. */
function Affected({ what, number, href }: Pick<UpcomingRow, "what" | "href"> & { number: number }) {
  const { t } = useTranslation("staff");
  const words = t(`upcomingPage.counted.${countedAs(what)}`, { number });
  return href ? <TextLink href={href}>{words}</TextLink> : words;
}

type Rules = {
  age: { min: number; max: number } | null;
  weights: { names: string; values: string } | null;
  passMark: number | null;
};

/** The rules that decide about people, as they stand for this cohort. */
export function RuleList({ rules: { age, weights, passMark } }: { rules: Rules }) {
  const { t } = useTranslation("staff");
  return (
    <dl className="border-line border-t">
      {age ? <Rule icon={User} name={t("overview.age")} value={t("overview.ageSpan", age)} /> : null}
      {weights ? <Rule icon={Scale} name={weights.names} value={weights.values} /> : null}
      {passMark === null ? null : <Rule icon={Check} name={t("overview.passMark")} value={String(passMark)} />}
    </dl>
  );
}

function Rule({ icon, name, value }: { icon: LucideIcon; name: string; value: string }) {
  return (
    <div className="flex min-h-9 items-center gap-3 border-line border-b py-1.5">
      <Icon of={icon} size={16} className="text-ink2" />
      <dt className="min-w-0 flex-1">{name}</dt>
      <dd className="tabular whitespace-nowrap text-ink2">{value}</dd>
    </div>
  );
}
