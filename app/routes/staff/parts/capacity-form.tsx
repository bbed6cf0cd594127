import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import type { RefusedSeats } from "./act-on-seats.server";
import type { SeatsView } from "./seats-view.server";
import { Unfold } from "./unfold";

const NOBODYS = "|";

/** More places, or fewer free ones: of a place, of a group, or open to all. What is added is offered at once. */
export function CapacityForm({ view, refused }: { view: SeatsView; refused: RefusedSeats | null }) {
  const { t } = useTranslation("staff");
  const mine = refused?.intent === "raise" || refused?.intent === "lower" ? refused : null;
  const options = view.groups.map(({ value, name }) => ({ value, label: name }));
  if (!options.some(({ value }) => value === NOBODYS)) options.push({ value: NOBODYS, label: t("seats.openToAll") });
  return (
    <div className="mt-3 max-w-form">
      <Unfold summary={t("seats.change")} open={mine !== null}>
        <Form method="post" action={view.here} id="capacity-form" data-keeps-typed="" noValidate className="space-y-4">
          {options.length > 1 ? (
            <SelectField name="group" label={t("seats.group")} options={options} value={mine?.typed.group} />
          ) : (
            <input type="hidden" name="group" value={NOBODYS} />
          )}
          <TextField
            name="by"
            label={t("seats.howMany")}
            hint={t("seats.changeHint")}
            inputMode="numeric"
            size="code"
            value={mine?.typed.by}
            error={mine?.errors.by}
          />
          <div className="flex flex-wrap gap-3">
            <Button name="intent" value="raise" look="secondary" width="hug">
              {t("seats.raise")}
            </Button>
            <Button name="intent" value="lower" look="quiet" width="hug">
              {t("seats.lower")}
            </Button>
          </div>
        </Form>
      </Unfold>
    </div>
  );
}
