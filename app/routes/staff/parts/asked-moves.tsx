import { useTranslation } from "react-i18next";
import { Note } from "~/ui/note";
import { TextLink } from "~/ui/text-link";
import { ActionForm } from "./action-form";
import type { SeatsView } from "./seats-view.server";

/** Moves by hand that await their second person: for everyone but the one who asked, with the answer. */
export function AskedMoves({ view: { waiting, mayMove, here } }: { view: SeatsView }) {
  const { t } = useTranslation("staff");
  const asked = waiting.flatMap(({ move, ...one }) => (move ? [{ ...one, move }] : []));
  return asked.map(({ reference, name, href, move }) => (
    <Note key={reference} tone="attention" className="mb-3">
      <p id={`move-${reference}`} className="font-semibold">
        <TextLink href={href}>{name}</TextLink>
      </p>
      <p>{move.words}</p>
      <p className="mt-1 whitespace-pre-line text-ink2">{move.reason}</p>
      {move.own || !mayMove ? (
        <p className="mt-2 text-ink2">{t("seats.moveAwaits")}</p>
      ) : (
        <div className="mt-3 flex flex-wrap gap-3">
          <AnswerForm here={here} intent="agree" reference={reference} text={t("seats.moveAgree")} />
          <AnswerForm here={here} intent="refuse" reference={reference} text={t("seats.moveRefuse")} />
        </div>
      )}
    </Note>
  ));
}

type AnswerFormProps = { here: string; intent: "agree" | "refuse"; reference: string; text: string };

function AnswerForm({ here, intent, reference, text }: AnswerFormProps) {
  return (
    <ActionForm action={here} intent={intent} look={intent === "agree" ? "secondary" : "quiet"} text={text}>
      <input type="hidden" name="reference" value={reference} />
    </ActionForm>
  );
}
