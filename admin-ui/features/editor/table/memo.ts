import { Component, type ComponentType, createElement, type VNode } from 'preact';

/** A component that is drawn anew only where one of its properties, or a signal that it reads, is another one. */
export function memo<P extends object>(Drawn: ComponentType<P>): ComponentType<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      const [old, fresh] = [this.props as Record<string, unknown>, next as Record<string, unknown>];
      return Object.keys(fresh).some((key) => key !== 'children' && old[key] !== fresh[key]);
    }

    override render(): VNode {
      return createElement(Drawn, this.props as P) as VNode;
    }
  };
}
