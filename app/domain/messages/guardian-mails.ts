import { displayDate } from "~/domain/calendar/local-date";
import type { Language } from "~/domain/languages";
import { type MailFact, mailFacts } from "./mail-facts";
import type { MailLinks } from "./mail-links";
import type { MailContent } from "./mail-shape";
import type { MailData } from "./mail-templates";

type AboutYoungPerson = Pick<MailData<"guardianConsentRequest">, "guardianName" | "participantName" | "programmeName">;

/** Whom and what a guardian is written about. */
export function ofYoungPerson(data: AboutYoungPerson, language: Language): MailFact[] {
  const { words, text } = mailFacts(language);
  return [...words("participant", data.participantName), ...text("programme", data.programmeName)];
}

/** A request to answer, or its reminder. */
export function toAnswer(data: MailData<"guardianConsentRequest">, language: Language, links: MailLinks): MailContent {
  const { words, deadline } = mailFacts(language);
  return {
    greets: data.guardianName,
    facts: [
      ...ofYoungPerson(data, language),
      ...words("period", `${displayDate(data.startsOn)}–${displayDate(data.endsOn)}`),
      ...deadline("answerBy", data.lapsesAt),
    ],
    action: { label: "answerConsent", href: links.absolute(data.path) },
  };
}

/** A request to answer once more, with what was corrected since they did. */
export function toAnswerAnew(data: MailData<"guardianNewConsent">, language: Language, links: MailLinks): MailContent {
  const content = toAnswer(data, language, links);
  const [participant, ...rest] = content.facts;
  const changed = mailFacts(language).texts("changed", data.changed);
  return { ...content, facts: [...(participant ? [participant] : []), ...changed, ...rest] };
}

/** What a guardian answered, and where it can be taken back. */
export function withAnswers(
  data: MailData<"guardianConsentReceipt">,
  language: Language,
  links: MailLinks,
): MailContent {
  return {
    greets: data.guardianName,
    facts: [...ofYoungPerson(data, language), ...answersGiven(data, language)],
    action: { label: "consentReceipt", href: links.absolute(data.path) },
  };
}

/** What coordinators are told of one application. */
export function toCoordinator(
  data: MailData<"staffConsentWithdrawn">,
  language: Language,
  links: MailLinks,
): MailContent {
  const { words, about } = mailFacts(language);
  return {
    greets: null,
    facts: [...about(data), ...words("participant", data.participantName)],
    action: { label: "staffApplication", href: links.staffApplication(language, data.reference) },
  };
}

type Answers = Pick<
  MailData<"guardianConsentReceipt">,
  "participation" | "dataProcessing" | "images" | "travel" | "emergencyCare"
>;

/** Each answer of a guardian on its line; what was not asked has none. */
export function answersGiven(data: Answers, language: Language): MailFact[] {
  const { consent } = mailFacts(language);
  return (["participation", "dataProcessing", "images", "travel", "emergencyCare"] as const).flatMap((name) =>
    consent(name, data[name]),
  );
}
