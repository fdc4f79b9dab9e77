/** A style sheet as text; esbuild loads it so. */
declare module '*.css' {
  const text: string;
  export default text;
}
