import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import type { Typed } from "~/web/typed-form";
import { type Refusal, summaryOf } from "./form-state";

type AuthoringFormProps = {
  id: string;
  /** The version of what is written, as typed or stored; without one for something new. */
  values?: Typed;
  refused?: Refusal;
  /** What is said first after a save. */
  done?: string | null;
  /** What the button says; nothing can be saved without it. */
  save: string | null;
  children: ReactNode;
};

/**
 * A form of an authoring page. Its first button is the one that saves, out of sight: pressing Enter in a line must not
 * press whatever button of a list happens to come first.
 */
export function AuthoringForm({ id, values, refused, done, save, children }: AuthoringFormProps) {
  const { t } = useTranslation("ui");
  return (
    <form method="post" id={id} noValidate>
      {save === null ? null : (
        <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" className="sr-only">
          {t("actions.save")}
        </button>
      )}
      {values ? <input type="hidden" name="version" value={String(values.version ?? "")} /> : null}
      <ErrorSummary errors={summaryOf(refused)} />
      {done && !refused ? (
        <Note tone="success" announced className="mb-5">
          {done}
        </Note>
      ) : null}
      {/* A form that cannot be saved is there to be read: it has no buttons. */}
      <fieldset disabled={save === null} className="min-w-0 [&:disabled_button]:hidden">
        {children}
      </fieldset>
      {save === null ? null : (
        <div className="mt-6">
          <Button name="intent" value="save" width="hug">
            {save}
          </Button>
        </div>
      )}
    </form>
  );
}
