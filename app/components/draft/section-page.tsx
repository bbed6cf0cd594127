import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Question } from "~/components/questions/question";
import type { QuestionErrors, QuestionOfView, QuestionView } from "~/components/questions/question-view";
import { BackLink } from "~/ui/back-link";
import { Button } from "~/ui/button";
import { Disclosure } from "~/ui/disclosure";
import { ErrorSummary, type SummaryError } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { useAutosave } from "~/ui/use-autosave";
import { SaveLine } from "./save-line";
import { SavedElsewhere } from "./saved-elsewhere";
import { UploadLine } from "./upload-line";
import { useAsked } from "./use-asked";
import { useUpload } from "./use-upload";

type Page = {
  /** Where "Back" leads: the application, or the profile. */
  back: { href: string; text: string };
  name: string;
  place: { number: number; total: number } | null;
  self: string;
  /** Null: saved only when it is sent. */
  draftAddress: string | null;
  version: number;
  saved: string | null;
  views: QuestionView[];
  /** The page of the profile, for the sentence that says why it is asked. */
  why: string | null;
  notMet: string[];
  /** What a coordinator asked to be corrected. */
  note?: string | null;
};

type Refused = { errors: QuestionErrors; summary: SummaryError[]; views?: QuestionView[]; conflict?: boolean };

const WHY = ["person", "contact", "education", "adjustments", "guardian"] as const;

/** One section of an application: its questions on one page, saved while typing, never lost on a refusal. */
export function SectionPage({ page, refused }: { page: Page; refused?: Refused }) {
  const { t } = useTranslation(["apply", "ui"]);
  const form = useRef<HTMLFormElement>(null);
  const views = refused?.views ?? page.views;
  const { asked, look } = useAsked(form, views);
  const autosave = useAutosave(form, page.draftAddress, page.version);
  const upload = useUpload(page.draftAddress ?? page.self, autosave.adopt, t("section.notSaved"));
  const [pending, setPending] = useState(false);
  const settled = useRef(false);
  const place = page.place ? t("section.place", page.place) : "";
  const single = views.length === 1;
  const why = WHY.find((key) => key === page.why);

  async function settleFirst(event: FormEvent<HTMLFormElement>) {
    if (settled.current) return;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    event.preventDefault();
    setPending(true);
    await autosave.settle();
    settled.current = true;
    requestAnimationFrame(() => form.current?.requestSubmit(submitter));
  }

  const errorsOf = (view: QuestionView): QuestionErrors => {
    const state = upload.states[view.key];
    const errors = refused?.errors ?? {};
    return state?.kind === "refused" ? { ...errors, [view.key]: state.text } : errors;
  };
  return (
    <div className="max-w-form">
      <BackLink {...page.back} />
      <form
        ref={form}
        id="section"
        method="post"
        action={page.self}
        encType={views.some((view) => view.type === "file") ? "multipart/form-data" : undefined}
        noValidate
        onChange={look}
        onInput={autosave.changed}
        onSubmit={settleFirst}
      >
        <input type="hidden" name="version" value={autosave.version} />
        {/* The first button is the one the Enter key presses. */}
        <button type="submit" name="intent" value="continue" className="sr-only" tabIndex={-1} aria-hidden="true" />
        {refused?.conflict ? <SavedElsewhere self={page.self} /> : <ErrorSummary errors={refused?.summary ?? []} />}
        <p className="mt-2 text-ink2">{[single ? page.name : "", place].filter(Boolean).join(" · ")}</p>
        {single ? null : <h1 className="type-h1 mb-5">{page.name}</h1>}
        {page.note ? (
          <Note tone="attention" title={t("section.toCorrect")} className="mt-3 mb-5">
            <p className="break-words whitespace-pre-line">{page.note}</p>
          </Note>
        ) : null}
        {page.notMet.length > 0 ? (
          <Note tone="attention" title={t("eligibility.notMet")} className="mb-5">
            <ul>
              {page.notMet.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Note>
        ) : null}
        <div className="space-y-7">
          {views.map((view) => (
            <Question
              key={view.key}
              view={withAdded(view, upload.added)}
              errors={errorsOf(view)}
              asHeading={single}
              asked={asked ? (asked[view.key] ?? true) : undefined}
              upload={{
                onChoose: (question, files) => void upload.send(question, files),
                progress: (question) => <UploadLine state={upload.states[question.key]} />,
              }}
            />
          ))}
        </div>
        <div className="mt-4 min-h-8">
          <SaveLine state={autosave.state} saved={page.saved} self={page.self} />
        </div>
        {why ? <Disclosure summary={t("question.why")}>{t(`profile.why.${why}`)}</Disclosure> : null}
        <div className="mt-5 flex flex-col items-center gap-4 tablet:items-start">
          <Button name="intent" value="continue" pending={pending} pendingText={t("ui:pending.saving")}>
            {page.place ? t("ui:actions.continue") : t("ui:actions.save")}
          </Button>
          {page.place ? (
            <Button look="quiet" width="hug" name="intent" value="leave">
              {t("section.saveAndLeave")}
            </Button>
          ) : null}
        </div>
      </form>
    </div>
  );
}

function withAdded(view: QuestionView, added: Record<string, QuestionOfView<"file">["files"]>): QuestionView {
  return view.type === "file" && added[view.key] ? { ...view, files: added[view.key] ?? view.files } : view;
}
