import { PrintButton } from "~/ui/print-button";
import { SummaryList } from "~/ui/summary-list";

type Lines = { title: string; lines: { key: string; label: string }[] };

type BlankConsentProps = {
  view: {
    title: string;
    service: string;
    lead: string;
    about: { key: string; label: string; value: string }[];
    guardian: Lines;
    questions: { key: string; title: string; note: string; text: string[]; version: string }[];
    answers: string[];
    contact: Lines | null;
    signing: Lines;
    handIn: string;
    print: string;
  };
};

/** The consent form as a guardian signs it on paper: made for A4, in the language of the page. */
export function BlankConsent({ view }: BlankConsentProps) {
  const { title, service, lead, about, guardian, questions, answers, contact, signing, handIn, print } = view;
  return (
    <article className="max-w-form print:max-w-none">
      <p className="text-small text-ink2">{service}</p>
      <h1 className="type-h1 mb-3 print:text-2xl">{title}</h1>
      <p className="mb-5 max-w-prose print:hidden">{lead}</p>
      <div className="mb-7 print:hidden">
        <PrintButton>{print}</PrintButton>
      </div>
      <SummaryList rows={about} />
      <ToFillIn {...guardian} />
      {questions.map((question, at) => (
        <section key={question.key} className="mt-7 break-inside-avoid-page">
          <h2 className="type-h3">
            {at + 1}. {question.title}
          </h2>
          <p className="text-small text-ink2">{question.note}</p>
          {question.text.map((paragraph) => (
            <p key={paragraph} className="mt-2 text-small">
              {paragraph}
            </p>
          ))}
          <p className="mt-1 text-small text-ink2">{question.version}</p>
          <ul className="mt-3 flex flex-wrap gap-x-8 gap-y-2">
            {answers.map((answer) => (
              <li key={answer} className="flex items-center gap-2 font-medium">
                <span aria-hidden="true" className="inline-block size-5 border-2 border-ink" />
                {answer}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {contact ? <ToFillIn {...contact} /> : null}
      <ToFillIn {...signing} />
      <p className="mt-6 text-small">{handIn}</p>
    </article>
  );
}

/** Lines to be written on by hand. */
function ToFillIn({ title, lines }: Lines) {
  return (
    <section className="mt-7 break-inside-avoid">
      <h2 className="type-h3">{title}</h2>
      <dl>
        {lines.map(({ key, label }) => (
          <div key={key} className="mt-4 flex items-end gap-3">
            <dt className="w-40 shrink-0 text-small text-ink2">{label}</dt>
            <dd className="h-6 grow border-ink border-b" />
          </div>
        ))}
      </dl>
    </section>
  );
}
