import type { Question, QuestionType } from "./question-schema";

const empty = () => ({ az: "", en: "", ru: "" });

const level = (code: string) => ({
  value: code,
  label: { az: code.toUpperCase(), en: code.toUpperCase(), ru: code.toUpperCase() },
});
const LEVELS = ["a1", "a2", "b1", "b2", "c1", "c2"];

const WEEKDAYS = [
  { value: "monday", label: { az: "Bazar ertəsi", en: "Monday", ru: "Понедельник" } },
  { value: "tuesday", label: { az: "Çərşənbə axşamı", en: "Tuesday", ru: "Вторник" } },
  { value: "wednesday", label: { az: "Çərşənbə", en: "Wednesday", ru: "Среда" } },
  { value: "thursday", label: { az: "Cümə axşamı", en: "Thursday", ru: "Четверг" } },
  { value: "friday", label: { az: "Cümə", en: "Friday", ru: "Пятница" } },
  { value: "saturday", label: { az: "Şənbə", en: "Saturday", ru: "Суббота" } },
];
const TIMES = [
  { value: "morning", label: { az: "Səhər", en: "Morning", ru: "Утро" }, start: "09:00", end: "13:00" },
  { value: "afternoon", label: { az: "Günorta", en: "Afternoon", ru: "День" }, start: "14:00", end: "18:00" },
];

/** Five megabytes: a scan of a few pages. */
const FILE_BYTES = 5 * 1024 * 1024;

/** A question of this type as it begins: nothing to read yet, limits that suit most, required. */
export function newQuestion(type: QuestionType, key: string): Question {
  const common = {
    key,
    label: empty(),
    help: null,
    required: true,
    visibleWhen: null,
    scored: false,
    sensitive: false,
  };
  const options = () => ["option1", "option2"].map((value) => ({ value, label: empty() }));
  switch (type) {
    case "shortText":
      return { ...common, type, limits: { maxChars: 120 } };
    case "longText":
      return { ...common, type, limits: { maxChars: 1000 } };
    case "singleChoice":
      return { ...common, type, limits: {}, options: options() };
    case "multiChoice":
      return { ...common, type, limits: { minChoices: 1 }, options: options() };
    case "yesNo":
    case "phone":
    case "date":
      return { ...common, type, limits: {} };
    case "number":
      return { ...common, type, limits: { min: 0, integer: true } };
    case "file":
      return { ...common, type, limits: { acceptedMimeTypes: ["application/pdf"], maxBytes: FILE_BYTES, maxFiles: 1 } };
    case "url":
      return { ...common, type, limits: { maxChars: 300, allowedSchemes: ["https"] } };
    case "languageLevels":
      return { ...common, type, limits: { minItems: 1 }, options: options(), levels: LEVELS.map(level) };
    case "availabilityGrid":
      return { ...common, type, limits: { minChoices: 1 }, grid: structuredClone({ days: WEEKDAYS, slots: TIMES }) };
    case "unitPreferences":
      return { ...common, type, limits: { minChoices: 1, maxChoices: 3 }, unitFilter: "cohortSeats", ordered: true };
    case "consent":
      return { ...common, type, limits: {}, textKey: "dataConsent" };
  }
}
