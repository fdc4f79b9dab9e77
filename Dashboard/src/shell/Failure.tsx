import { Component, type ReactNode } from "react";
import { Notice } from "./Notice";

/** A fault of the page itself: says so and offers to load again, instead of an empty window. Another place starts afresh. */
export class Failure extends Component<{ place?: string; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidUpdate({ place }: { place?: string }) {
    if (this.state.failed && place !== this.props.place) this.setState({ failed: false });
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Notice
        title="This page broke"
        text="The fault is ours. Loading the page again usually helps; nothing that you saved is lost."
        action={{ label: "Load again", run: () => window.location.reload() }}
      />
    );
  }
}
