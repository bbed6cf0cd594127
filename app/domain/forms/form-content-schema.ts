import { z } from "zod";
import { draftTrilingualSchema, trilingualSchema } from "../trilingual-schema";
import { contentFaults } from "./content-faults";
import { draftQuestionSchema, questionSchema } from "./question-schema";

const sectionShape = (text: typeof trilingualSchema, question: typeof questionSchema, fewestQuestions: number) =>
  z.strictObject({
    key: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/),
    name: text,
    /** Where the section stands in the task list: among the questions, or with the declarations before sending. */
    group: z.enum(["application", "submission"]),
    questions: z.array(question).min(fewestQuestions),
  });
const sectionSchema = sectionShape(trilingualSchema, questionSchema, 1);

/** The shape of a form version alone; formContentSchema also checks that its parts agree with each other. */
export const formShapeSchema = z.strictObject({ title: trilingualSchema, sections: z.array(sectionSchema).min(1) });

/** The content of a form version: stored as JSON, locked with a SHA-256 when published. */
export const formContentSchema = formShapeSchema.superRefine((content, context) => {
  for (const fault of contentFaults(content)) context.addIssue({ code: "custom", ...fault });
});

/** A form that is still being written: whole in its shape, but texts may be missing, lists empty and parts at odds. */
export const draftFormSchema = z.strictObject({
  title: draftTrilingualSchema,
  sections: z.array(sectionShape(draftTrilingualSchema, draftQuestionSchema, 0)).max(40),
});

export type FormContent = z.infer<typeof formShapeSchema>;
