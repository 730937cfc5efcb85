// Reads calendars with ical.js, the parser of Thunderbird: node .ci/consumers/ical.mjs FILE-OR-URL...
import ICAL from "ical.js";
import { checkAll, must } from "./read.mjs";

await checkAll(({ text, type }) => {
  must(type === null || type.startsWith("text/calendar"), `the media type is ${type}, not text/calendar`);
  must(!/(^|[^\r])\n/.test(text), "a line does not end in CR LF");
  for (const line of text.split("\r\n")) must(Buffer.byteLength(line) <= 75, `a line is longer than 75 octets: ${line}`);

  const calendar = new ICAL.Component(ICAL.parse(text));
  must(calendar.name === "vcalendar", "it is no VCALENDAR");
  must(calendar.getFirstPropertyValue("version") === "2.0", "VERSION is not 2.0");
  must(calendar.getFirstPropertyValue("prodid"), "PRODID is missing");
  must(calendar.getFirstPropertyValue("method") === "PUBLISH", "METHOD is not PUBLISH");
  must(calendar.getFirstPropertyValue("x-wr-calname"), "X-WR-CALNAME is missing");
  must(calendar.getFirstPropertyValue("refresh-interval")?.toSeconds() > 0, "REFRESH-INTERVAL is not a duration");

  const events = calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
  for (const event of events) {
    const of = (name) => event.component.getFirstPropertyValue(name);
    must(event.uid && event.summary, `an event has no UID or no SUMMARY: ${event.component}`);
    must(event.startDate?.isDate && event.endDate?.isDate, `${event.uid} is not all-day`);
    must(event.endDate.compare(event.startDate) > 0, `${event.uid} ends before it begins`);
    must(of("dtstamp")?.zone === ICAL.Timezone.utcTimezone, `${event.uid} has no DTSTAMP in UTC`);
    must(["CONFIRMED", "TENTATIVE", "CANCELLED"].includes(of("status")), `${event.uid} has the status ${of("status")}`);
    for (const alarm of event.component.getAllSubcomponents("valarm")) {
      must(alarm.getFirstPropertyValue("trigger")?.isNegative, `${event.uid} has an alarm that does not come before it`);
    }
  }
  // ical.js reads what is no number as 0.
  must((text.match(/^SEQUENCE:\d+\r$/gm) ?? []).length === events.length, "an event has no SEQUENCE that is a number");
  must(new Set(events.map((event) => event.uid)).size === events.length, "two events share a UID");
  return `${events.length} events`;
});
