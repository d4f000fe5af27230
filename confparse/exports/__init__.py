"""The model as other formats; one file each, and each imports its library inside."""
