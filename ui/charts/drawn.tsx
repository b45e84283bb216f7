import { Component, type ReactNode } from "react";

type DrawnProps = Readonly<{ otherwise: ReactNode; children: ReactNode }>;

/** A picture that cannot be fetched or drawn leaves its place to words; the table under it says the same. */
export class Drawn extends Component<DrawnProps, Readonly<{ failed: boolean }>> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.otherwise : this.props.children;
  }
}
