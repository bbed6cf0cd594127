import { displayMoment } from "~/domain/calendar/deadline";
import { displayDate, isLocalDate } from "~/domain/calendar/local-date";
import { formShapeSchema } from "~/domain/forms/form-content-schema";
import { type Language, textIn } from "~/domain/languages";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { textsOf } from "~/i18n/texts.server";
import type { Tx } from "~/platform/db.server";

type Question = ReturnType<typeof formShapeSchema.parse>["sections"][number]["questions"][number];

/** Each application of a person with its state and, question by question, what was answered; the latest first. */
export async function answersInWords(
  tx: Tx,
  personId: string,
  language: Language,
): Promise<{ heading: string; rows: string[][] }[]> {
  const t = textsOf(language).getFixedT(language, ["privacy", "states"]);
  const applications = await tx.application.findMany({
    where: { personId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: {
      ...{ reference: true, status: true, submittedAt: true, answers: true },
      cohort: { select: { name: true } },
      formVersion: { select: { content: true } },
      submissions: { orderBy: { number: "desc" }, take: 1, select: { answers: true } },
    },
  });
  return applications.map(({ reference, status, submittedAt, cohort, formVersion, submissions, answers }) => {
    const given = Object.entries(Object(submissions[0]?.answers ?? answers));
    const form = formShapeSchema.safeParse(formVersion.content).data;
    const questions = new Map(form?.sections.flatMap((section) => section.questions.map((each) => [each.key, each])));
    return {
      heading: `${reference} · ${textIn(trilingualSchema.parse(cohort.name), language)}`,
      rows: [
        [t("privacy:page.state"), t(`states:applicant.${status}`)],
        ...(submittedAt ? [[t("privacy:page.sentAt"), displayMoment(submittedAt)]] : []),
        ...given.flatMap(([key, value]) => {
          const question = questions.get(key);
          const words = inWords(question, value, language, (yes) => t(yes ? "privacy:page.yes" : "privacy:page.no"));
          return words === "" ? [] : [[question ? textIn(question.label, language) : key, words]];
        }),
      ],
    };
  });
}

function inWords(
  question: Question | undefined,
  value: unknown,
  language: Language,
  yesNo: (yes: boolean) => string,
): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return yesNo(value);
  if (Array.isArray(value)) return value.map((item) => inWords(question, item, language, yesNo)).join(", ");
  if (typeof value === "object") return Object.values(value).filter(Boolean).join(" · ");
  const options = question && "options" in question ? question.options : [];
  const chosen = options.find((option) => option.value === value);
  if (chosen) return textIn(chosen.label, language);
  return isLocalDate(value) ? displayDate(value) : String(value);
}
