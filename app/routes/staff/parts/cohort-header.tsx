import { useTranslation } from "react-i18next";
import { CohortStateMark } from "~/components/cohort-state-mark";
import { LinkButton } from "~/ui/link-button";
import { Tabs } from "~/ui/tabs";
import { type StaffPhase, standingOf } from "./cohort-phase";

export type CohortTab =
  | "overview"
  | "applications"
  | "stages"
  | "ranking"
  | "decisions"
  | "seats"
  | "enrolments"
  | "form"
  | "settings";

type CohortHeaderProps = {
  name: string;
  phase: StaffPhase;
  closes: string;
  counts: { applications: number; toCheck: number; drafts: number; pending: number; seats: number; held: number };
  /** `settings`: only for who may write them; `announce`: only while the cohort is being prepared. */
  links: Record<Exclude<CohortTab, "settings">, string> & {
    settings: string | null;
    announce: string | null;
    public: string | null;
    toCheck: string;
  };
  tab: CohortTab;
  /** The page has a button of its own. */
  hasOwnStep?: boolean;
};

const TABS: readonly CohortTab[] = [
  "overview",
  "applications",
  "stages",
  "ranking",
  "decisions",
  "seats",
  "enrolments",
  "form",
  "settings",
];

/** In a cancelled cohort nobody checks or decides any more. */
const NOTHING_DUE = { toCheck: 0, pending: 0 };

/** The top of every page of a cohort: its name, where it stands, its pages, and on its own page the next due work. */
export function CohortHeader({ name, phase, closes, counts, links, tab, hasOwnStep }: CohortHeaderProps) {
  const { t } = useTranslation("staff");
  const count: Partial<Record<CohortTab, string>> = {
    applications: String(counts.applications),
    decisions: counts.pending > 0 ? String(counts.pending) : undefined,
    seats: t("cohorts.seatsTaken", { held: counts.held, total: counts.seats }),
  };
  return (
    <div className="px-4 pt-4 desktop:px-5">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <h1 className="type-h1">{name}</h1>
        <CohortStateMark standing={standingOf(phase)} label={t(`phase.${phase}`)} />
        <p className="text-ink2">{t("cohort.facts", { closes, seats: counts.seats, drafts: counts.drafts })}</p>
        {tab === "overview" && !hasOwnStep ? (
          <HeaderActions counts={phase === "cancelled" ? NOTHING_DUE : counts} links={links} />
        ) : null}
      </div>
      <div className="-mx-4 mt-2 desktop:-mx-5 [&>nav]:px-4 desktop:[&>nav]:px-5">
        <Tabs
          label={t("cohort.tabs")}
          tabs={TABS.flatMap((key) => {
            const href = links[key];
            return href ? [{ href, text: t(`cohort.${key}`), count: count[key], current: key === tab }] : [];
          })}
        />
      </div>
    </div>
  );
}

type HeaderActionsProps = { counts: typeof NOTHING_DUE; links: CohortHeaderProps["links"] };

function HeaderActions({ counts, links }: HeaderActionsProps) {
  const { t } = useTranslation("staff");
  const due = links.announce
    ? { href: links.announce, text: t("cohort.goToAnnounce") }
    : counts.toCheck > 0
      ? { href: links.toCheck, text: t("cohort.goToCheck", { number: counts.toCheck }) }
      : counts.pending > 0
        ? { href: links.decisions, text: t("cohort.goToRelease", { number: counts.pending }) }
        : null;
  return (
    <div className="flex flex-wrap gap-2 desktop:ml-auto">
      {links.public ? (
        <LinkButton href={links.public} look="secondary" width="hug">
          {t("cohort.publicPage")}
        </LinkButton>
      ) : null}
      {due ? (
        <LinkButton href={due.href} width="hug">
          {due.text}
        </LinkButton>
      ) : null}
    </div>
  );
}
