import { Form, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LinkButton } from "~/ui/link-button";
import { Note } from "~/ui/note";
import { TextLink } from "~/ui/text-link";
import { ActionForm } from "./action-form";
import { APPLICATION_FORM, type Refused } from "./application-intents";
import type { ApplicationView } from "./application-view.server";
import { CorrectForm } from "./correct-form";
import { DecideForm } from "./decide-form";
import { EndingForm } from "./ending-form";
import { ReturnForm } from "./return-form";

type ApplicationActionsProps = {
  view: Pick<ApplicationView, "mayRun" | "actions" | "pending" | "pageHref" | "participationHref">;
  /** Where to go on when it is done. */
  back?: string;
  /** What was refused a moment ago, with what was typed. */
  refused?: Refused | null;
};

/**
 * What can be done with an application in its state, without JavaScript too. All that has fields is one form with a
 * button for each action: whichever is pressed, or if the language changes, nothing typed in the others is lost.
 */
export function ApplicationActions({ view, back, refused }: ApplicationActionsProps) {
  const { t } = useTranslation("staff");
  const { mayRun, actions, pending, pageHref } = view;
  const { pathname, search } = useLocation();
  if (!mayRun) return <p className="text-ink2">{t("action.readOnly")}</p>;
  const form = { action: pageHref, back };
  // What was written stays to be read when somebody else was faster.
  const correct = actions.correct || refused?.intent === "correct";
  const fields = actions.decide || actions.return || actions.withdrawOffer || actions.ineligible || correct;
  const nothing = Object.values(actions).every((action) => !action) && !pending;
  return (
    <div className="space-y-2">
      {pending ? (
        <Note tone="attention">
          <p>
            {t(pending.collecting ? "action.staged" : "action.stagedOnItsWay", {
              outcome: t(`outcome.${pending.outcome}`),
              packet: pending.packet,
            })}
          </p>
          {pending.approved ? <p className="mt-1">{t("packet.approvedText")}</p> : null}
          <div className="mt-1 flex flex-wrap items-center gap-x-4">
            <TextLink href={pending.packetHref}>{t("packet.open")}</TextLink>
            {pending.collecting ? (
              <ActionForm {...form} intent="unstage" look="quiet" text={t("action.unstage")} />
            ) : null}
          </div>
        </Note>
      ) : null}
      {actions.pass ? (
        <ActionForm
          {...form}
          intent="pass"
          text={t("action.pass")}
          pendingText={t("action.passPending")}
          shortcut="P"
        />
      ) : null}
      {fields ? (
        <Form
          method="post"
          action={pageHref}
          id={APPLICATION_FORM}
          data-keeps-typed=""
          noValidate
          className="space-y-2"
        >
          {/* Enter in a field presses the first button of its form: here that is one that does nothing. */}
          <button type="submit" disabled hidden />
          <input type="hidden" name="here" value={pathname + search} />
          {back ? <input type="hidden" name="back" value={back} /> : null}
          {actions.decide ? <DecideForm decide={actions.decide} refused={refused} staged={pending !== null} /> : null}
          {actions.return ? <ReturnForm view={actions.return} refused={refused} /> : null}
          {actions.withdrawOffer ? (
            <EndingForm intent="withdrawOffer" reasons={actions.withdrawOffer} refused={refused} />
          ) : null}
          {actions.ineligible ? (
            <EndingForm intent="ineligible" reasons={actions.ineligible} refused={refused} />
          ) : null}
          {correct ? <CorrectForm refused={refused} /> : null}
        </Form>
      ) : null}
      {view.participationHref ? (
        <LinkButton href={view.participationHref} look="secondary" width="full">
          {t("participation.manage")}
        </LinkButton>
      ) : null}
      {nothing && !view.participationHref ? <p className="text-ink2">{t("action.nothing")}</p> : null}
    </div>
  );
}
