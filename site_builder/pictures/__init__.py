"""Pictures: recipe → plan → encode → what a `<picture>` element needs. Pillow is imported only here."""
