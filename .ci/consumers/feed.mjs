// Reads Atom and JSON feeds with feedsmith: node .ci/consumers/feed.mjs FILE-OR-URL...
import { parseFeed } from "feedsmith";
import { checkAll, must } from "./read.mjs";

const isAddress = (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
const isInstant = (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text));

const readers = {
  atom: (feed) => ({
    mediaType: "application/atom+xml",
    id: feed.id,
    title: feed.title,
    updated: feed.updated,
    links: (feed.links ?? []).map((link) => link.href),
    items: (feed.entries ?? []).map((entry) => ({
      id: entry.id, title: entry.title, on: entry.updated, text: entry.content?.value ?? entry.content, url: entry.links?.[0]?.href,
    })),
  }),
  json: (feed) => ({
    mediaType: "application/feed+json",
    id: feed.home_page_url,
    title: feed.title,
    links: [feed.home_page_url, feed.feed_url].filter(Boolean),
    items: (feed.items ?? []).map((item) => ({ id: item.id, title: item.title, on: item.date_published, text: item.content_text, url: item.url })),
  }),
};

await checkAll(({ text, type }) => {
  const { format, feed: parsed } = parseFeed(text);
  must(readers[format], `it is ${format}, neither Atom nor JSON Feed`);
  const feed = readers[format](parsed);
  must(type === null || type.startsWith(feed.mediaType), `the media type is ${type}, not ${feed.mediaType}`);
  must(format !== "json" || JSON.parse(text).version === "https://jsonfeed.org/version/1.1", "it is not JSON Feed 1.1");
  must(feed.id && feed.title, "the feed has no id or no title");
  must(format !== "atom" || isInstant(feed.updated), `the feed was updated at ${feed.updated}`);
  must(feed.links.length > 0 && feed.links.every(isAddress), `a link of the feed is no address: ${feed.links}`);
  for (const item of feed.items) {
    must(item.id && item.title && item.text, `an item has no id, title or text: ${JSON.stringify(item)}`);
    must(isInstant(item.on), `${item.id} is dated ${item.on}`);
    must(isAddress(item.url), `${item.id} links to ${item.url}`);
  }
  must(new Set(feed.items.map((item) => item.id)).size === feed.items.length, "two items share an id");
  const days = feed.items.map((item) => Date.parse(item.on));
  must(days.every((day, i) => i === 0 || day <= days[i - 1]), "the items are not newest first");
  return `${feed.items.length} items`;
});
