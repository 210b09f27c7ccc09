"""What a host should send with each file, as files for hosts that read them: Netlify and Cloudflare, nginx, Apache."""
