import { useTranslation } from "react-i18next";
import { SelectField } from "~/ui/select-field";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import type { RefusedSeats } from "./act-on-seats.server";
import { ActionForm } from "./action-form";
import type { SeatsView } from "./seats-view.server";
import { Unfold } from "./unfold";

/** Asks to move somebody on the list, with a reason; it is in force when a second person agrees. */
export function MoveForm({ view, refused }: { view: SeatsView; refused: RefusedSeats | null }) {
  const { t } = useTranslation("staff");
  const mine = refused?.intent === "move" ? refused : null;
  const people = view.waiting.map(({ position, name, reference }) => ({
    value: reference,
    label: `${position}. ${name}`,
  }));
  return (
    <Unfold summary={t("seats.move")} open={mine !== null}>
      <p className="mb-3 max-w-prose">{t("seats.moveText")}</p>
      <ActionForm action={view.here} intent="move" look="secondary" text={t("seats.moveAsk")}>
        <SelectField name="reference" label={t("seats.movePerson")} options={people} value={mine?.typed.reference} />
        <TextField
          name="to"
          label={t("seats.moveTo")}
          inputMode="numeric"
          size="code"
          value={mine?.typed.to}
          error={mine?.errors.to}
        />
        <TextArea
          name="reason"
          label={t("seats.moveReason")}
          rows={3}
          limit={500}
          value={mine?.typed.reason}
          error={mine?.errors.reason}
        />
      </ActionForm>
    </Unfold>
  );
}
