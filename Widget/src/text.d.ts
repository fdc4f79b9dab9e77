/** Styles and markup are bundled as text; build.mjs takes out what only people need. */
declare module '*.css' {
  const css: string;
  export default css;
}
declare module '*.html' {
  const html: string;
  export default html;
}
