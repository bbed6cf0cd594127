import type { Language } from "~/domain/languages";
import { mailFacts } from "./mail-facts";
import type { MailLinks } from "./mail-links";
import type { MailActionLabel, MailContent } from "./mail-shape";
import type { MailData } from "./mail-templates";

type AboutApplication = MailData<"withdrawn">;

/** A mail to its owner about an application: which, and the button that opens it. */
export function ofApplication(
  data: AboutApplication,
  language: Language,
  links: MailLinks,
  label: MailActionLabel,
): MailContent {
  return {
    greets: data.givenName,
    facts: mailFacts(language).about(data),
    action: { label, href: links.application(language, data.reference) },
  };
}

/** About a place in a unit. */
export function ofUnit(data: MailData<"placementConfirmed">, language: Language, links: MailLinks): MailContent {
  const content = ofApplication(data, language, links, "application");
  return { ...content, facts: [...content.facts, ...mailFacts(language).text("unit", data.unitName)] };
}

/** About an end, with the reasons for it. */
export function withReasons(data: MailData<"enrolmentLeft">, language: Language, links: MailLinks): MailContent {
  const { texts, words } = mailFacts(language);
  const content = ofApplication(data, language, links, "application");
  return { ...content, facts: [...content.facts, ...texts("reason", data.reasons), ...words("details", data.details)] };
}

/** An answer that can be appealed against: why, and until when. */
export function refused(
  data: MailData<"ineligible">,
  language: Language,
  links: MailLinks,
  advice: string | null = null,
) {
  const content = withReasons(data, language, links);
  const { words, day } = mailFacts(language);
  return { ...content, facts: [...content.facts, ...words("advice", advice), ...day("appealBy", data.appealBy)] };
}

/** An offered place: of which unit, and until when it is to be confirmed. */
export function offered(data: MailData<"offer">, language: Language, links: MailLinks): MailContent {
  const { about, text, deadline } = mailFacts(language);
  return {
    ...ofApplication(data, language, links, "answerOffer"),
    facts: [...about(data), ...text("unit", data.unitName), ...deadline("confirmBy", data.lapsesAt)],
  };
}

/** A place on the waiting list. */
export function inLine(data: MailData<"waitingList">, language: Language, links: MailLinks): MailContent {
  const { about, words } = mailFacts(language);
  return {
    ...ofApplication(data, language, links, "application"),
    facts: [...about(data), ...words("position", String(data.position))],
  };
}

/** A mail about what an appeal led to, with the answer to it. */
export function withAnswer(content: MailContent, { answer }: { answer: string }, language: Language): MailContent {
  return { ...content, facts: [...content.facts, ...mailFacts(language).words("answer", answer)] };
}

/** A cohort that was called off, and why. */
export function calledOff(data: MailData<"cohortCancelled">, language: Language, links: MailLinks): MailContent {
  const content = ofApplication(data, language, links, "application");
  return { ...content, facts: [...content.facts, ...mailFacts(language).text("reason", data.reason)] };
}
