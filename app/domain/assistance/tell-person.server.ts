import type { Language, Trilingual } from "~/domain/languages";
import { mailOf } from "~/domain/messages/mail-templates";
import { paths } from "~/paths";
import type { Tx } from "~/platform/db.server";
import { enqueueMail } from "~/platform/outbox.server";
import { assistanceToken } from "./assistance-link.server";

/** Whom an operator helps, and how they are reached. */
export type Helped = {
  assistanceId: string;
  applicationId: string;
  personId: string;
  email: string;
  language: Language;
  cohortName: Trilingual;
  operatorName: string;
};

export type Message =
  /** May the operator come in? The code says yes. */
  | { about: "assistanceAsked"; code: string; until: Date }
  /** The operator has made the account and begun. */
  | { about: "assistanceOpened"; until: Date }
  /** Everything is filled in: the code sends it. */
  | { about: "assistanceCode"; code: string; until: Date };

/** Reaches the person themselves, past the operator: the one place that knows by which way. Today it is a mail. */
export async function tellPerson(tx: Tx, now: Date, helped: Helped, message: Message): Promise<void> {
  const { assistanceId, applicationId, personId, email: to, language, cohortName, operatorName } = helped;
  const path = paths.helped(language, assistanceToken(assistanceId));
  const until = message.until.toISOString();
  const said = { cohortName, operatorName, path };
  const mail =
    message.about === "assistanceOpened"
      ? mailOf(message.about, { ...said, until })
      : mailOf(message.about, { ...said, code: message.code, validUntil: until });
  const key = `${message.about}:${assistanceId}:${now.toISOString()}`;
  await enqueueMail(tx, now, { ...mail, language, to, personId, applicationId, key });
}
