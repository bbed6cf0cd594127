import { Lock } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/icon";
import { Note } from "~/ui/note";
import { MaskedText } from "./masked-text";
import type { ReviewAnswer } from "./review-answers-view.server";
import type { ReviewPage } from "./review-view.server";

/** What is judged, at reading size, the criteria named above each answer. */
export function ReviewAnswers({ view }: { view: ReviewPage }) {
  const { t } = useTranslation("staff");
  return (
    <article aria-labelledby="review-reference" className="max-w-prose">
      <div className="mb-4 flex flex-wrap items-baseline gap-x-5 gap-y-1">
        <h1 id="review-reference" className="tabular font-semibold text-lead tracking-wide">
          {view.applicant ? `${view.applicant} · ${view.reference}` : view.reference}
        </h1>
        {view.namesHidden && view.answers ? (
          <p className="flex items-baseline gap-2 text-ink2">
            <Icon of={Lock} size={16} className="translate-y-0.5" />
            {t("reviews.hidden")}
          </p>
        ) : null}
      </div>
      {view.note ? (
        <Note tone="quiet" className="mb-5">
          {view.note}
        </Note>
      ) : null}
      {view.answers?.length === 0 ? <p className="text-ink2">{t("reviews.noAnswers")}</p> : null}
      {view.answers?.map((answer) => (
        <Answer key={answer.key} answer={answer} />
      ))}
      {view.verified.length > 0 ? <Verified lines={view.verified} /> : null}
    </article>
  );
}

function Answer({ answer: { label, about, lines, lang, long, withheld } }: { answer: ReviewAnswer }) {
  const { t } = useTranslation("staff");
  return (
    <section className="mb-7">
      <h2 className="type-h3 text-balance">{label}</h2>
      <p className="mt-0.5 mb-2 text-ink2">{about}</p>
      {withheld ? (
        <p className="flex items-baseline gap-2 text-ink2">
          <Icon of={Lock} size={16} className="translate-y-0.5" />
          {withheld}
        </p>
      ) : null}
      {!withheld && lines.length === 0 ? <p className="text-ink2">{t("answers.empty")}</p> : null}
      {lines.map((line) => (
        <p
          key={line}
          lang={lang}
          className={long ? "whitespace-pre-line break-words text-answer" : "break-words font-medium text-answer"}
        >
          <MaskedText text={line} />
        </p>
      ))}
    </section>
  );
}

function Verified({ lines }: { lines: ReviewPage["verified"] }) {
  const { t } = useTranslation("staff");
  return (
    <section className="mb-7">
      <h2 className="type-h3">{t("reviews.verified")}</h2>
      <p className="mt-0.5 mb-2 text-ink2">{t("reviews.verifiedNote")}</p>
      <ul className="border-line border-t">
        {lines.map(({ key, name, met, word, note }) => (
          <li key={key} className="border-line border-b py-2">
            <span className="font-medium">{name}</span>:{" "}
            <span className={met ? "text-pusta" : "text-ink2"}>{word}</span>
            {note ? (
              <span className="block text-ink2">
                <MaskedText text={note} />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
