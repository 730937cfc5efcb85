// Functions cannot stand in the settings of the page, which are JSON: they are put in where the page's own script makes the page.
let make;
const story = operation => operation.getIn(["operation", "x-story"]);

// An operation has a dozen answers: the example of each is folded.
const foldExamples = {
  wrapComponents: {
    modelExample: (Example, { React: { createElement } }) => props => {
      const example = createElement(Example, props);
      return props.specPath.includes("responses") ? createElement("details", null, createElement("summary", null, "Example"), example) : example;
    },
  },
};

Object.defineProperty(window, "SwaggerUIBundle", {
  get: () => make,
  set: bundle => {
    make = Object.assign(settings => bundle({
      ...settings,
      operationsSorter: (one, other) => story(one) - story(other),
      plugins: [...(settings.plugins ?? []), () => foldExamples],
    }), bundle);
  },
});
