import { useTranslation } from "react-i18next";
import { CohortStateMark } from "~/components/cohort-state-mark";
import { ProgrammeEmblem } from "~/components/programme-emblem";
import { Anchor } from "~/ui/anchor";
import { classNames } from "~/ui/class-names";
import type { ProgrammeCard } from "./programme-cards.server";

/**
 * The programmes under their arches: a column each where there is room, elsewhere a list by the nearest date. The whole
 * cell leads to the programme; its name is the link.
 */
export function ProgrammeColumns({ programmes }: { programmes: ProgrammeCard[] }) {
  const { t } = useTranslation("public");
  return (
    <section aria-labelledby="programmes" className="page pt-7 desktop:pt-0">
      <h2 id="programmes" className="type-h2 mb-4 desktop:sr-only">
        {t("home.programmes")}
      </h2>
      <ul className="grid border-line border-t desktop:grid-flow-col desktop:auto-cols-fr desktop:border-x desktop:border-t-0 desktop:border-b">
        {programmes.map((programme) => (
          <li
            key={programme.code}
            style={{ order: programme.soon }}
            className={classNames(
              "relative flex gap-4 border-line border-b py-5 desktop:order-none! desktop:flex-col desktop:gap-3 desktop:border-b-0 desktop:border-l desktop:px-5 desktop:py-7 desktop:first:border-l-0",
              programme.call?.standing === "open" && "desktop:bg-surface",
            )}
          >
            <ProgrammeEmblem code={programme.code} motif={programme.motif} size={75} className="desktop:hidden" />
            <div className="flex min-w-0 grow flex-col">
              <h3 className="type-h3 hyphens-manual">
                <Anchor href={programme.href} className="after:absolute after:inset-0 hover:text-xezer">
                  {programme.name}
                </Anchor>
              </h3>
              <p className="mt-2 hidden text-[1rem] text-ink2 tablet:block">{programme.summary}</p>
              <CallOf call={programme.call} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function CallOf({ call }: Pick<ProgrammeCard, "call">) {
  const { t } = useTranslation("public");
  if (!call) return <p className="mt-2 text-ink2 desktop:mt-auto desktop:pt-5">{t("call.none")}</p>;
  return (
    <div className="mt-1.5 desktop:mt-auto desktop:pt-5">
      <CohortStateMark standing={call.standing} label={call.state} />
      <p className="font-medium desktop:text-[0.9375rem]">{call.date}</p>
      {call.left ? <p className="font-medium text-zeferan-text desktop:hidden">{call.left}</p> : null}
      <p className="hidden text-[0.9375rem] text-ink2 tablet:block">{call.facts}</p>
    </div>
  );
}
