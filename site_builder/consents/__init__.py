"""What an editor does with consents: see how each stands, and take a story away when someone asks."""
