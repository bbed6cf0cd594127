import { useTranslation } from "react-i18next";
import { Anchor } from "~/ui/anchor";
import type { Turn } from "./turn-view.server";

/** What else waits, by its date: a line each, without a frame. */
export function ComingUp({ turns }: { turns: Turn[] }) {
  const { t } = useTranslation("my");
  if (turns.length === 0) return null;
  return (
    <section className="mt-7">
      <h2 className="type-h2 mb-2">{t("coming.title")}</h2>
      <ul className="border-line border-t">
        {turns.map((turn) => (
          <li
            key={turn.reference}
            className="relative flex min-h-13 flex-wrap items-center justify-between gap-x-4 border-line border-b py-2 hover:bg-xezer-tint"
          >
            <Anchor href={turn.href} className="link after:absolute after:inset-0">
              {turn.title}: {turn.cohort}
            </Anchor>
            <span className="tabular text-small text-ink2">{turn.dueShort}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
