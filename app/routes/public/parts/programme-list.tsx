import { useId } from "react";
import { useTranslation } from "react-i18next";
import { CohortStateMark } from "~/components/cohort-state-mark";
import { ProgrammeEmblem } from "~/components/programme-emblem";
import { Anchor } from "~/ui/anchor";
import { TextLink } from "~/ui/text-link";
import type { ProgrammeCard } from "./programme-cards.server";

/** Programmes one under another, each with its emblem, its sentence and its call. Nothing when there are none. */
export function ProgrammeList({ title, programmes }: { title: string; programmes: ProgrammeCard[] }) {
  const id = useId();
  const { t } = useTranslation("public");
  if (programmes.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mt-9">
      <h2 id={id} className="type-h2">
        {title}
      </h2>
      <ul className="mt-3 border-line border-b">
        {programmes.map(({ code, motif, name, summary, href, call }) => (
          <li key={code} className="flex gap-4 border-line border-t py-5 tablet:gap-7">
            <ProgrammeEmblem code={code} motif={motif} size={75} />
            <div className="grid min-w-0 grow gap-x-7 gap-y-2 desktop:grid-cols-[3fr_2fr]">
              <div>
                <h3 className="type-h3">
                  <Anchor href={href} className="hover:text-xezer hover:underline">
                    {name}
                  </Anchor>
                </h3>
                <p className="mt-1 max-w-prose text-ink2">{summary}</p>
              </div>
              {call ? (
                <div>
                  <CohortStateMark standing={call.standing} label={call.state} />
                  <p className="font-medium">
                    {call.date}
                    {call.left ? <span className="text-zeferan-text"> · {call.left}</span> : null}
                  </p>
                  <p className="text-ink2">{call.facts}</p>
                  <TextLink href={call.href} className="inline-flex min-h-11 items-center">
                    <span aria-hidden="true">{t("programmes.toCall")}</span>
                    <span className="sr-only">{t("programmes.toCallOf", { name: call.name })}</span>
                  </TextLink>
                </div>
              ) : (
                <p className="text-ink2">{t("call.none")}</p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
